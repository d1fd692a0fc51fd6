import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { Refusal } from "../domain/refusal.ts";
import { isRunning } from "./running.ts";
import { nameAside } from "./write-aside.ts";

const longestWaitMs = 60_000;
const lookAgainMs = 25;
/** What is done under a lock takes seconds: an older lock was left behind. */
const longestHoldMs = 600_000;
/** Tells this process from an earlier one that had its number. */
const self = `${process.pid} ${randomUUID()}`;

/**
 * Does something that no two processes may do at once. Whoever holds the lock has written its process number in it; the lock of
 * a process that has ended is taken over.
 * @throws Refusal where another holds it for longer than a minute
 */
export async function withLock<T>(path: string, act: () => Promise<T>): Promise<T> {
  const since = Date.now();
  while (!take(path)) {
    if (isLeftBehind(path)) rmSync(path, { force: true });
    else if (Date.now() - since > longestWaitMs)
      throw new Refusal(
        "conflict",
        `Another build has held ${path} for more than a minute.`,
        `Wait for it to end; if none runs, remove ${path}.`,
      );
    else await setTimeout(lookAgainMs);
  }
  try {
    return await act();
  } finally {
    rmSync(path, { force: true });
  }
}

/** A link to a file that is whole already: nobody sees a lock without its holder. */
function take(path: string): boolean {
  const aside = nameAside(path);
  try {
    writeFileSync(aside, self);
    linkSync(aside, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isLeftBehind(path: string): boolean {
  try {
    const holder = readFileSync(path, "utf8");
    if (holder === self) return false;
    const pid = Number(holder.split(" ")[0]);
    return pid === process.pid || !isRunning(pid) || Date.now() - statSync(path).mtimeMs > longestHoldMs;
  } catch {
    return false;
  }
}
