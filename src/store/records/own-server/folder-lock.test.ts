import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeFolder } from "./folder-lock.ts";
import { beganAt, ownIdentity } from "./process-identity.ts";

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "openward-folder-lock-"));
  lock = join(folder, "openward.lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const quick = { beatMs: 20, watchMs: 200 };
const leave = (holder: object) => writeFileSync(lock, JSON.stringify({ ...ownIdentity(), ...holder }));
const onLinux = process.platform === "linux";

test("a folder is taken by one process at a time, and is free once that one lets go", async () => {
  const held = await takeFolder(folder, quick);
  await expect(takeFolder(folder, quick)).rejects.toThrow(
    `Process ${process.pid} of Openward has the records in ${folder}.`,
  );
  held.release();
  expect(existsSync(lock)).toBe(false);
  (await takeFolder(folder, quick)).release();
});

test("of 20 that ask at once one gets it", async () => {
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => takeFolder(folder, quick)));
  const got = asked.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(got).toHaveLength(1);
  got[0]?.release();
});

test.runIf(onLinux)(
  "the lock of a process that has ended is taken over, also where another was given its number",
  async () => {
    leave({ pid: 99_999_999, began: "1" });
    (await takeFolder(folder, quick)).release();
    leave({ pid: process.ppid, began: `${Number(beganAt(process.ppid)) - 1}` });
    (await takeFolder(folder, quick)).release();
    leave({ pid: process.ppid, began: beganAt(process.ppid) });
    await expect(takeFolder(folder, quick)).rejects.toThrow(`Process ${process.ppid} of Openward`);
  },
);

test.runIf(onLinux)("a holder in another container keeps it for as long as it gives signs of life", async () => {
  leave({ space: "pid:[1]" });
  const alive = setInterval(() => utimesSync(lock, new Date(), new Date()), 20);
  await expect(takeFolder(folder, quick)).rejects.toThrow("of Openward has the records");
  clearInterval(alive);
  (await takeFolder(folder, quick)).release();
});

test("the lock of a machine that was switched off long ago is taken over at once", async () => {
  leave({ boot: "another start of the machine" });
  const hourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(lock, hourAgo, hourAgo);
  (await takeFolder(folder, { beatMs: 20, watchMs: 60_000 })).release();
});

test("what is no lock of ours does not stand in the way", async () => {
  writeFileSync(lock, "");
  (await takeFolder(folder, quick)).release();
});
