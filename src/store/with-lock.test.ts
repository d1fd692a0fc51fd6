import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isRunning } from "./running.ts";
import { withLock } from "./with-lock.ts";

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "openward-lock-"));
  lock = join(folder, "swap.lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// Above every process number that Linux gives.
const nobody = 99_999_999;

test("one at a time: no two of 25 are inside together, and the lock is gone afterwards", async () => {
  let inside = 0;
  let most = 0;
  const done = await Promise.all(
    Array.from({ length: 25 }, (_, i) =>
      withLock(lock, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await setTimeout(1);
        inside -= 1;
        return i;
      }),
    ),
  );
  expect([most, done.length, existsSync(lock)]).toEqual([1, 25, false]);
});

test("the lock opens where what was done failed", async () => {
  await expect(withLock(lock, () => Promise.reject(new RangeError("no")))).rejects.toThrow("no");
  expect(await withLock(lock, async () => "next")).toBe("next");
});

test.each([
  ["a process that has ended", `${nobody} someone`],
  ["an earlier process that had our number", `${process.pid} someone`],
])("a lock that %s left is taken over", async (_, holder) => {
  writeFileSync(lock, holder);
  expect(await withLock(lock, async () => "in")).toBe("in");
});

test("a lock of a process that runs is waited for, unless it is older than any build", async () => {
  writeFileSync(lock, `${process.ppid} someone`);
  const waiting = withLock(lock, async () => "in");
  expect(await Promise.race([waiting, setTimeout(80, "waiting")])).toBe("waiting");
  const hourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(lock, hourAgo, hourAgo);
  expect(await waiting).toBe("in");
});

test("a process runs or it does not", () => {
  expect([isRunning(process.pid), isRunning(process.ppid), isRunning(nobody)]).toEqual([true, true, false]);
});
