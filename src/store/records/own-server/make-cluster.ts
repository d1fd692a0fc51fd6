import { chownSync, closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crashPoint } from "../../crash-point.ts";
import { moveIntoPlace } from "../../write-aside.ts";
import type { Binaries } from "./binaries.ts";
import { ended, runProgram } from "./run-program.ts";
import type { SystemUser } from "./unprivileged-user.ts";

interface NewCluster {
  readonly binaries: Binaries;
  readonly user: SystemUser | null;
  readonly password: string;
  /** False where the data are thrown away anyway. */
  readonly durable: boolean;
}

/** The role that may do everything in our own server. */
export const superuser = "postgres";

/**
 * Makes an empty PostgreSQL cluster at `folder`/cluster: aside, then renamed, so that half of one is never taken for a whole.
 * @throws Error with what initdb said where it failed
 */
export async function makeCluster(folder: string, { binaries, user, password, durable }: NewCluster): Promise<void> {
  for (const left of readdirSync(folder).filter((entry) => entry.startsWith("making-")))
    rmSync(join(folder, left), { recursive: true, force: true });
  const aside = join(folder, `making-${process.pid}`);
  const said = join(folder, "initdb.log");
  const passwordFile = join(aside, "password");
  const cluster = join(aside, "cluster");
  for (const made of [aside, cluster]) {
    mkdirSync(made, { mode: 0o700 });
    give(made, user);
  }
  // initdb works inside the empty folder and finds the password one above it, whatever lies above that.
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  give(passwordFile, user);
  const output = openSync(said, "w", 0o600);
  const code = await ended(
    runProgram(
      binaries.initdb,
      [
        `--username=${superuser}`,
        "--pwfile=../password",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // Its own rules of order: those of the machine change with its updates.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
        ...(durable ? [] : ["--no-sync"]),
      ],
      { user, folder: cluster, output },
    ),
  ).finally(() => closeSync(output));
  if (code !== 0) throw new Error(`PostgreSQL could not be set up: ${readFileSync(said, "utf8").trim().slice(-600)}`);
  crashPoint("records.before-cluster-move");
  moveIntoPlace(cluster, join(folder, "cluster"));
  crashPoint("records.after-cluster-move");
  rmSync(aside, { recursive: true, force: true });
  rmSync(said, { force: true });
}

/** Hands a file or folder to a user; to nobody where we are that user ourselves. */
export function give(path: string, user: SystemUser | null): void {
  if (user !== null) chownSync(path, user.uid, user.gid);
}
