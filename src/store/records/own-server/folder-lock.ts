import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "../../../domain/refusal.ts";
import { isRunning } from "../../running.ts";
import { withLock } from "../../with-lock.ts";
import { nameAside } from "../../write-aside.ts";
import { beganAt, isOfOurWorld, ownIdentity, type ProcessIdentity } from "./process-identity.ts";

export interface FolderLock {
  readonly release: () => void;
}

interface LockTimes {
  /** How often a holder shows that it lives. */
  readonly beatMs: number;
  /** How long a holder whom we cannot look up is watched for such a sign. */
  readonly watchMs: number;
}

const usualTimes: LockTimes = { beatMs: 4000, watchMs: 10_000 };

/**
 * Takes a folder for this process until it is released. The lock of a process that has ended is taken over; that of one on another
 * machine or in another container, which cannot be looked up, only where it gives no sign of life.
 * @throws Refusal where another process has it, naming both
 */
export async function takeFolder(folder: string, { beatMs, watchMs }: LockTimes = usualTimes): Promise<FolderLock> {
  const path = join(folder, "openward.lock");
  const self = JSON.stringify(ownIdentity());
  await withLock(`${path}.taking`, async () => {
    const holder = holderOf(path);
    if (holder !== null && (await lives(holder, path, watchMs)))
      throw new Refusal(
        "conflict",
        `Process ${holder.pid} of Openward has the records in ${folder}.`,
        "Stop it first, or give this one a folder of its own: --data DIR",
      );
    rmSync(path, { force: true });
    const aside = nameAside(path);
    writeFileSync(aside, self, { flag: "wx", mode: 0o644 });
    linkSync(aside, path);
    rmSync(aside);
  });
  const beat = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // The folder was removed under us: PostgreSQL will say so.
    }
  }, beatMs);
  beat.unref();
  return {
    release: () => {
      clearInterval(beat);
      try {
        if (readFileSync(path, "utf8") === self) rmSync(path);
      } catch {
        // It is gone.
      }
    },
  };
}

function holderOf(path: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as ProcessIdentity;
  } catch {
    return null;
  }
}

async function lives(holder: ProcessIdentity, path: string, watchMs: number): Promise<boolean> {
  if (isOfOurWorld(holder)) {
    if (holder.began === null) return isRunning(holder.pid);
    return beganAt(holder.pid) === holder.began;
  }
  const { mtimeMs: seen } = statSync(path);
  if (Date.now() - seen > 6 * watchMs) return false;
  for (const until = Date.now() + watchMs; Date.now() < until; await wait(Math.min(200, watchMs / 5)))
    if (statSync(path).mtimeMs !== seen) return true;
  return false;
}
