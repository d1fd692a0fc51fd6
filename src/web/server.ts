import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { isThisMachine } from "../domain/this-machine.ts";
import type { Units } from "../domain/units.ts";
import type { RecordsState } from "../store/records/start-records.ts";
import { followBuilds } from "./builds.ts";
import { createApp } from "./create-app.ts";
import type { Written } from "./written/written.ts";

export interface ServerOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  /** True where the site is shown within the organisation whose extracts these are, and may quote them. */
  readonly inside?: boolean;
  readonly units: Units;
  /** How the records are; left out where there are none. */
  readonly records?: () => Promise<RecordsState>;
  /** What people write; left out, the site is only read. */
  readonly written?: Written;
  readonly today: () => string;
  readonly log: (sentence: string) => void;
  /** Where one line a request goes; nowhere where left out. */
  readonly logRequest?: (line: string) => void;
  /** Memory for pages that were made already; the usual where left out. */
  readonly pageCacheBytes?: number;
}

export interface Running {
  readonly address: string;
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
}

/** A reader sends its headers and its whole request within these times, or is cut off. */
const slowest = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2000,
  maxHeaderSize: 16_384,
};

/** Requests in hand are given this long to finish once the server is told to stop. */
const graceMilliseconds = 5000;

/**
 * Serves the builds of a data folder.
 * @returns once it listens; `close` stops taking requests, lets those in hand finish and closes what is open
 * @throws the system's own error where the port cannot be had
 */
export async function startServer(options: ServerOptions): Promise<Running> {
  const {
    dataDir,
    port,
    host,
    inside = false,
    units,
    records,
    written,
    today,
    log,
    logRequest,
    pageCacheBytes,
  } = options;
  const builds = followBuilds(dataDir, { units, today, log, inside });
  const app = createApp({
    builds,
    version: programVersion(),
    log,
    ...((inside || written?.signIn.kind === "try-out") && isThisMachine(host) ? { thisMachineOnly: true } : {}),
    ...(written === undefined ? {} : { written }),
    ...(records === undefined ? {} : { records }),
    ...(logRequest === undefined ? {} : { logRequest }),
    ...(pageCacheBytes === undefined ? {} : { pageCacheBytes }),
  });
  const server = await listening(app.fetch, port, host);
  const taken = server.address();
  const real = typeof taken === "object" && taken !== null ? taken.port : port;
  let finish = () => {};
  const closed = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let closing: Promise<void> | null = null;
  return {
    address: `http://${["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host) ? "localhost" : host}:${real}/`,
    closed,
    close: () => {
      closing ??= stop(server)
        .then(() => builds.close())
        .finally(finish);
      return closing;
    },
  };
}

function listening(fetch: Parameters<typeof serve>[0]["fetch"], port: number, hostname: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname, serverOptions: slowest }, () => resolve(server)) as Server;
    server.once("error", reject);
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    late.unref();
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** A hash of the program's own files. */
function programVersion(): string {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const hash = createHash("sha256");
  for (const path of readdirSync(root, { recursive: true, encoding: "utf8" }).sort())
    if (/\.[jt]s$/.test(path)) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest("hex").slice(0, 12);
}
