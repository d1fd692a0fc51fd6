import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { emptyReport, richReport } from "./try-report.ts";
import { writeBoardPack } from "./write-board-pack.ts";

const freshFolder = () => mkdtempSync(join(tmpdir(), "openward-pack-"));

const SIX = [
  "board-pack.html",
  "indicators.csv",
  "signals.csv",
  "board-pack.json",
  "provenance.json",
  "suppression-log.csv",
];

test("writes the six files, and for made-up data a marker file, into a folder it makes", async () => {
  const folder = join(freshFolder(), "a", "b");
  const written = await writeBoardPack(richReport(), folder);
  expect(written.map((path) => basename(path))).toEqual([...SIX, "SYNTHETIC-DATA.json"]);
  expect(readdirSync(folder).sort()).toEqual([...SIX, "SYNTHETIC-DATA.json"].sort());
  expect(readdirSync(join(folder, ".."))).toEqual(["b"]);
});

test("writes no marker for an organisation's own data", async () => {
  const folder = freshFolder();
  await writeBoardPack(emptyReport({ synthetic: false }), folder);
  expect(readdirSync(folder).sort()).toEqual([...SIX].sort());
});

test("AT2: written twice, every file is the same to the byte", async () => {
  const [first, second] = [freshFolder(), freshFolder()];
  await writeBoardPack(richReport(), first);
  await writeBoardPack(richReport(), second);
  for (const name of readdirSync(first)) {
    expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name))), name).toBe(true);
  }
});

test("leaves nothing behind when the report cannot be written", async () => {
  const folder = join(freshFolder(), "pack");
  const chance = { series: 1, points: 1, expected: Number.NaN, sentence: "" };
  await expect(writeBoardPack(richReport({ chance }), folder)).rejects.toThrow();
  expect(() => readdirSync(folder)).toThrow();
});

test("leaves no half-written file and no folder of its own when the disk refuses one of the names", async () => {
  const parent = freshFolder();
  const folder = join(parent, "pack");
  mkdirSync(join(folder, "signals.csv"), { recursive: true });
  await expect(writeBoardPack(richReport(), folder)).rejects.toThrow();
  expect(readdirSync(parent)).toEqual(["pack"]);
  for (const name of readdirSync(folder)) {
    if (name !== "signals.csv") expect(readFileSync(join(folder, name), "utf8").length).toBeGreaterThan(10);
  }
});

test("replaces an older pack and leaves what else is in the folder", async () => {
  const folder = freshFolder();
  await writeBoardPack(richReport(), folder);
  const before = readFileSync(join(folder, "indicators.csv"), "utf8");
  await writeBoardPack(emptyReport(), folder);
  expect(readFileSync(join(folder, "indicators.csv"), "utf8")).not.toBe(before);
});
