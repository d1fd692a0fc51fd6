import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { canReach } from "./can-reach.ts";

const folder = mkdtempSync(join(tmpdir(), "openward-reach-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = join(folder, "open", "program");
mkdirSync(join(folder, "open"));
writeFileSync(program, "", { mode: 0o755 });
const { uid, gid } = statSync(folder);
const stranger = { uid: uid + 40_001, gid: gid + 40_001 };

test("a program below a folder that is closed to others is within reach of its owner alone", () => {
  chmodSync(folder, 0o700);
  expect([canReach(program, stranger), canReach(program, { uid, gid: stranger.gid })]).toEqual([false, true]);
  chmodSync(folder, 0o711);
  expect(canReach(program, stranger)).toBe(true);
});

test("rights of the group count for the group, and what is not there is out of reach", () => {
  chmodSync(folder, 0o710);
  expect([canReach(program, stranger), canReach(program, { ...stranger, gid })]).toEqual([false, true]);
  expect(canReach(join(folder, "no"), { uid, gid })).toBe(false);
});
