import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeAside } from "./write-aside.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "openward-aside-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("writes a file whole, makes its folder, replaces what was there and leaves nothing beside it", () => {
  writeAside(join(folder, "in", "a.json"), "one");
  writeAside(join(folder, "in", "a.json"), "two");
  expect(readFileSync(join(folder, "in", "a.json"), "utf8")).toBe("two");
  expect(readdirSync(join(folder, "in"))).toEqual(["a.json"]);
});

test("where the name cannot be taken, what was there stays and nothing is left beside it", () => {
  mkdirSync(join(folder, "a.json", "inside"), { recursive: true });
  expect(() => writeAside(join(folder, "a.json"), "one")).toThrow();
  expect(readdirSync(folder)).toEqual(["a.json"]);
  expect(readdirSync(join(folder, "a.json"))).toEqual(["inside"]);
});
