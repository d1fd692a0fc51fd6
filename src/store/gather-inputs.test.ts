import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { gatherInputs } from "./gather-inputs.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "openward-gather-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lay(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
}
const shown = (...paths: string[]) =>
  gatherInputs(paths.map((path) => join(folder, path))).files.map(({ shownPath }) => shownPath);

test("all files, however deep, in the order of their paths; hidden ones are passed over", () => {
  lay("in/b.csv", "in/earlier/2025/a.csv", "in/a.csv", "in/.hidden.csv", "in/.git/c.csv");
  expect(shown("in")).toEqual(["a.csv", "b.csv", "earlier/2025/a.csv"]);
});

test("one file alone, an empty folder, and a folder given twice", () => {
  lay("in/a.csv");
  mkdirSync(join(folder, "empty"));
  expect(shown("in/a.csv")).toEqual(["a.csv"]);
  expect(shown("empty")).toEqual([]);
  expect(shown("in", "in")).toEqual(["a.csv"]);
});

test("files of one name in two folders are told apart by their folders", () => {
  lay("north/activity.csv", "south/activity.csv", "south/setup.csv", "deep/south/activity.csv");
  expect(shown("north", "south")).toEqual(["north/activity.csv", "south/activity.csv", "south/setup.csv"]);
  expect(shown("south", "deep/south")).toEqual(["south (2)/activity.csv", "south/activity.csv", "south/setup.csv"]);
});

test("a folder is synthetic where it bears the marker, at any depth; marker and truth are no inputs", () => {
  lay("in/a.csv", "demo/deep/SYNTHETIC-DATA.json", "demo/deep/truth.json", "demo/a.csv");
  expect(gatherInputs([join(folder, "in")]).synthetic).toBe(false);
  expect(gatherInputs([join(folder, "demo")])).toMatchObject({ synthetic: true, files: [{ shownPath: "a.csv" }] });
});

test("what a data folder keeps is not read again where it lies among the inputs", () => {
  lay(
    "in/a.csv",
    "in/data/facts/current.json",
    "in/data/facts/facts-1.duckdb",
    "in/data/inputs/0a1b",
    "in/facts/b.csv",
  );
  expect(shown("in")).toEqual(["a.csv", "facts/b.csv"]);
});

test("a folder that leads to itself is walked once, and a link to nothing is passed over", () => {
  lay("in/a.csv");
  symlinkSync(join(folder, "in"), join(folder, "in", "again"));
  symlinkSync(join(folder, "nowhere.csv"), join(folder, "in", "b.csv"));
  expect(shown("in")).toEqual(["a.csv"]);
});

test("a path that is not there is refused by name", () => {
  expect(() => shown("nowhere")).toThrow(`There is nothing at ${join(folder, "nowhere")}.`);
});
