import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { type Postmaster, runningPostmaster } from "./postmaster.ts";
import { ended, runProgram } from "./run-program.ts";
import type { SystemUser } from "./unprivileged-user.ts";

export interface PostgresSettings {
  /** False where the data are thrown away anyway, as in tests: nothing is flushed to the disk. */
  readonly durable?: boolean;
  /** Connections at a time. */
  readonly connections?: number;
}

interface StartPlace {
  readonly binaries: Binaries;
  readonly user: SystemUser | null;
  readonly settings: PostgresSettings;
  /** The port that others know already; a free one where left out. */
  readonly port?: number;
}

const longestStartMs = 60_000;
const largestLogBytes = 10e6;

/**
 * Starts PostgreSQL on `folder`/cluster and waits until it answers; it may first have to make good what a crash left.
 * @throws Error with the end of its log where it does not start
 */
export async function startPostgres(
  folder: string,
  { binaries, user, settings, port: known }: StartPlace,
): Promise<Postmaster> {
  const cluster = join(folder, "cluster");
  // Whoever wrote it has ended, as runningPostmaster found: PostgreSQL itself only asks whether the number is in use again.
  rmSync(join(cluster, "postmaster.pid"), { force: true });
  const logFile = join(folder, "server.log");
  const flags = existsSync(logFile) && statSync(logFile).size > largestLogBytes ? "w" : "a";
  for (let tries = 1; ; tries++) {
    const port = known ?? (await freePort());
    const output = openSync(logFile, flags, 0o600);
    const since = statSync(logFile).size;
    const child = runProgram(binaries.postgres, words(port, settings), { user, folder: cluster, output });
    closeSync(output);
    // Our process may end before it does: it is stopped by name, not by being waited for.
    child.unref();
    let over = false;
    void ended(child).then(() => {
      over = true;
    });
    for (const until = Date.now() + longestStartMs; !over && Date.now() < until; await wait(5)) {
      const running = runningPostmaster(cluster);
      if (running?.ready === true && running.pid === child.pid) return running;
    }
    if (!over) child.kill("SIGQUIT");
    const said = readFileSync(logFile).subarray(since).toString("utf8").trim();
    // Another program took the port in between.
    if (tries < 5 && /could not bind|could not create any TCP/.test(said)) continue;
    throw new Error(`PostgreSQL did not start: ${said.slice(-600) || `it said nothing in ${logFile}`}`);
  }
}

function words(port: number, { durable = true, connections = 40 }: PostgresSettings): readonly string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: connections,
    shared_buffers: "32MB",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "warning",
    log_checkpoints: "off",
    // What people wrote stays out of the log, also where a statement fails.
    log_min_error_statement: "panic",
    log_parameter_max_length_on_error: 0,
    jit: "off",
    ...(durable
      ? { fsync: "on", synchronous_commit: "on", full_page_writes: "on" }
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const taken = server.address();
      server.close(() => resolve(typeof taken === "object" && taken !== null ? taken.port : 0));
    });
  });
}
