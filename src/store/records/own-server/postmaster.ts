import { readFileSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isRunning } from "../../running.ts";
import { beganAt } from "./process-identity.ts";

/** What a running PostgreSQL writes about itself into its folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** True once it answers. */
  readonly ready: boolean;
}

/** The PostgreSQL that runs on a cluster's folder, or null; what a crashed one left behind counts as none. */
export function runningPostmaster(cluster: string): Postmaster | null {
  let lines: readonly string[];
  try {
    lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isPostmasterOf(pid, cluster)) return null;
  return { pid, port: Number(lines[3]), ready: (lines[7] ?? "").trim() === "ready" };
}

/** A PostgreSQL works in its own folder, so that another process of that number is told apart. */
function isPostmasterOf(pid: number, cluster: string): boolean {
  if (process.platform !== "linux") return isRunning(pid);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

/** Ends a PostgreSQL: politely first, which cuts off whoever is connected and writes everything down, and hard if that takes too long. */
export async function stopPostmaster(pid: number, { patienceMs = 15_000 } = {}): Promise<void> {
  const runs = lifeOf(pid);
  for (const [signal, patience] of [
    ["SIGINT", patienceMs],
    ["SIGQUIT", 5000],
    ["SIGKILL", 2000],
  ] as const) {
    if (!runs()) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const until = Date.now() + patience; runs() && Date.now() < until; ) await wait(10);
  }
}

/** Tells whether that very process still runs, and not a later one that was given its number. */
export function lifeOf(pid: number): () => boolean {
  const began = beganAt(pid);
  return () => (process.platform === "linux" ? began !== null && beganAt(pid) === began : isRunning(pid));
}
