import { type ChildProcess, spawn } from "node:child_process";
import { canReach } from "./can-reach.ts";
import type { SystemUser } from "./unprivileged-user.ts";

export interface ProgramPlace {
  readonly user: SystemUser | null;
  /** The folder it works in and on. */
  readonly folder: string;
  /** File handles of its output. */
  readonly output: number;
}

/**
 * Starts a program of PostgreSQL on a folder, as a user who may have no way to that folder from above: a program that stands in it
 * already needs none.
 * @param words all but the name of the folder
 */
export function runProgram(
  path: string,
  words: readonly string[],
  { user, folder, output }: ProgramPlace,
): ChildProcess {
  const named = user === null || process.platform !== "linux" || canReach(folder, user) ? folder : "/proc/self/cwd";
  return spawn(path, ["-D", named, ...words], {
    cwd: folder,
    // A terminal's Ctrl+C goes to its whole group; whoever started the server stops it once its work is done.
    detached: true,
    stdio: ["ignore", output, output],
    // Nothing of ours: the environment may hold secrets.
    env: { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
    ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
  });
}

/** Waits until it has ended. @returns its exit code, null where a signal or the system ended it */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("exit", (code) => resolve(code));
  });
}
