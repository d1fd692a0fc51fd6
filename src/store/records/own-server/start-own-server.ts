import { existsSync, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { Refusal } from "../../../domain/refusal.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { takeFolder } from "./folder-lock.ts";
import { type KeptRunning, keepRunning } from "./keep-running.ts";
import { lastStarted, noteStarted } from "./last-started.ts";
import { give, makeCluster, superuser } from "./make-cluster.ts";
import { ownerAddress } from "./owner-address.ts";
import { type Postmaster, runningPostmaster, stopPostmaster } from "./postmaster.ts";
import { keptSecrets, type Secrets } from "./secrets.ts";
import { type PostgresSettings, startPostgres } from "./start-postgres.ts";
import { unprivilegedUser } from "./unprivileged-user.ts";

export interface OwnServerOptions extends PostgresSettings {
  /** Where the records are kept; made where it is not there yet. */
  readonly folder: string;
  /** Where it is told, in one sentence at a time, what was found and done. */
  readonly log: (sentence: string) => void;
}

/** A PostgreSQL that this process started or took over, and stops again. */
export interface OwnServer {
  /** Where the owner of the tables connects, password included: for our own use, never shown. */
  readonly ownerUrl: string;
  /** Where whoever may do everything connects, password included. */
  readonly superuserUrl: string;
  readonly port: number;
  /** The process that runs now: one that ends by itself is started again. */
  readonly pid: () => number;
  readonly close: () => Promise<void>;
}

/**
 * Starts the PostgreSQL that npm brought on a folder, or takes over the one that an earlier process left running there.
 * It listens on this machine alone, at a port of chance, to who knows a password of chance.
 * @throws Refusal where another process has the folder, or PostgreSQL cannot run here
 */
export async function startOwnServer({ folder: given, log, ...settings }: OwnServerOptions): Promise<OwnServer> {
  const folder = resolve(given);
  const cluster = join(folder, "cluster");
  mkdirSync(folder, { recursive: true });
  const user = unprivilegedUser(existsSync(cluster) ? statSync(cluster).uid : null);
  const lock = await takeFolder(folder);
  try {
    give(folder, user);
    const binaries = findBinaries(user);
    const secrets = keptSecrets(folder, existsSync(cluster));
    if (!existsSync(cluster))
      await makeCluster(folder, { binaries, user, password: secrets.superuser, durable: settings.durable !== false });
    const again = (port?: number) =>
      startPostgres(folder, { binaries, user, settings, ...(port === undefined ? {} : { port }) });
    const running = (await takeOver(folder, binaries, log)) ?? (await again());
    noteStarted(folder, { version: binaries.version });
    return await opened(keepRunning(running, { again, log }), secrets, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function opened(kept: KeptRunning, secrets: Secrets, release: () => void): Promise<OwnServer> {
  const stopAtOnce = () => {
    try {
      process.kill(kept.pid(), "SIGINT");
    } catch {
      // It has ended.
    }
    release();
  };
  process.once("exit", stopAtOnce);
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= kept.stop().finally(() => {
      process.off("exit", stopAtOnce);
      release();
    });
    return closing;
  };
  const superuserUrl = `postgresql://${superuser}:${secrets.superuser}@127.0.0.1:${kept.port}/postgres`;
  try {
    const ownerUrl = await ownerAddress({ superuserUrl, password: secrets.owner });
    return { ownerUrl, superuserUrl, port: kept.port, pid: kept.pid, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What an earlier process left running: taken over where it is the same program and answers, stopped where not. */
async function takeOver(
  folder: string,
  binaries: Binaries,
  log: (sentence: string) => void,
): Promise<Postmaster | null> {
  const left = runningPostmaster(join(folder, "cluster"));
  if (left === null) return null;
  const which = `the PostgreSQL (process ${left.pid}) that an earlier start left running in ${folder}`;
  if (left.ready && lastStarted(folder)?.version === binaries.version) {
    log(`Took over ${which}.`);
    return left;
  }
  await stopPostmaster(left.pid);
  if (runningPostmaster(join(folder, "cluster")) !== null)
    throw new Refusal("conflict", `Openward could not stop ${which}.`, `Stop it: kill ${left.pid}`);
  log(`Stopped ${which}.`);
  return null;
}
