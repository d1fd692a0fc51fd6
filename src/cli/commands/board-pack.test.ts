import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trialFolder } from "../try-command.ts";
import { triedFiles } from "../try-files.ts";

const folder = trialFolder({
  ...triedFiles,
  "in/extracts.csv":
    "file,received_on\nactivity.csv,2026-08-15\norganisations.csv,2026-01-01\nstudies.csv,2026-01-01\n",
  "bad/setup.csv": "study_key,site\nS1,SYN-T001\n",
});
beforeAll(async () => {
  await folder.run(["build", "--in", "in"]);
});
afterAll(folder.remove);

const pack = (...words: string[]) => folder.run(["board-pack", "--org", "SYN-T001", "--period", "2026-27H1", ...words]);
const bytes = (out: string) =>
  readdirSync(join(folder.path, out)).map((name) => [name, readFileSync(join(folder.path, out, name), "utf8")]);

test("writes the pack's files, says why it is not complete, and what was refused", async () => {
  const { code, out, err } = await pack("--out", "pack");
  expect(code).toBe(0);
  for (const name of [
    "board-pack.html",
    "indicators.csv",
    "signals.csv",
    "board-pack.json",
    "provenance.json",
    "suppression-log.csv",
  ])
    expect(out).toContain(`${folder.path}/pack/${name}\n`);
  expect(out).toContain("Ashvale University Hospitals NHS Trust (SYN-T001), 1 April 2026 to 30 September 2026");
  expect(out).toContain("The report is not complete:\n  Part 2 (set-up) lacks study set-up (setup.csv)");
  expect(err).toContain("1 row refused; the others were kept.");
});

test("made from files gives the same bytes as made from facts built from them, and leaves those alone", async () => {
  const before = readFileSync(join(folder.path, "data", "facts", "current.json"), "utf8");
  await pack("--out", "one");
  expect(await pack("--out", "two", "--in", "in")).toMatchObject({ code: 0 });
  expect(bytes("two")).toEqual(bytes("one"));
  expect(readFileSync(join(folder.path, "data", "facts", "current.json"), "utf8")).toBe(before);
});

test("needs nothing built where files are named", async () => {
  const words = ["--in", "in", "--out", "three", "--json"];
  const { code, out } = await folder.run(["board-pack", "--org", "syn-t001", "--period", "2026-27H1", ...words], {
    env: { OPENWARD_DATA: "nowhere" },
  });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    organisation: { code: "SYN-T001" },
    period: "2026-27H1",
    structure: "as-reported",
    asAt: "2026-09-30",
    knownAt: null,
    synthetic: true,
    complete: false,
  });
  expect(existsSync(join(folder.path, "nowhere"))).toBe(false);
});

test.each([
  ["reported", "as-reported"],
  ["mapped", "mapped-to-current"],
  ["like-for-like", "like-for-like"],
])("takes --structure %s as %s", async (typed, structure) => {
  const { out } = await pack("--out", "structure", "--structure", typed, "--json");
  expect(JSON.parse(out)).toMatchObject({ structure });
});

test("as known on a day before a file came, leaves the file aside; the kept inputs are enough for that", async () => {
  const { code, out } = await pack("--out", "known", "--known-at", "2026-08-01", "--as-at", "2026-07-01", "--json");
  expect(code).toBe(0);
  const known = JSON.parse(out);
  expect(known).toMatchObject({ knownAt: "2026-08-01", asAt: "2026-07-01" });
  expect(known.incompleteBecause.join()).toContain("activity");
  const { out: later } = await pack("--out", "known", "--known-at", "2026-08-15", "--json");
  expect(JSON.parse(later).incompleteBecause.join()).not.toContain("lacks activity");
});

test.each([
  [["--out", "x", "--period", "2026-27"], "--period is given twice."],
  [["--out", "x", "--structure", "ranked"], 'There is no structure "ranked".'],
  [["--out", "x", "--as-at", "2026-02-30"], '"2026-02-30" is not a day.'],
  [["--out", "x", "--known-at", "yesterday"], '"yesterday" is not a day.'],
  [[], "openward board-pack needs --out."],
])("%s is wrong usage", async (words, message) => {
  expect(await pack(...words)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});

test("is for a half-year", async () => {
  const words = ["board-pack", "--org", "SYN-T001", "--period", "2026-27", "--out", "x"];
  expect(await folder.run(words)).toMatchObject({
    code: 2,
    err: expect.stringContaining("A board pack is for a half-year"),
  });
});

test("refuses an organisation that no file names, and a file that cannot be read; nothing is written", async () => {
  const unknown = await folder.run(["board-pack", "--org", "SYN-T404", "--period", "2026-27H1", "--out", "none"]);
  expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining("SYN-T404 is in none of the files.") });
  const damaged = await pack("--in", "in", "bad", "--out", "none");
  expect(damaged).toMatchObject({ code: 1, out: "", err: expect.stringContaining("setup.csv, line 1:") });
  expect(existsSync(join(folder.path, "none"))).toBe(false);
});

test("writes the packs of every trust open at the end of the period, each as it is made alone", async () => {
  const words = ["--period", "2026-27H1", "--in", "in", "--out", "all"];
  const { code, out } = await folder.run(["board-pack", "--org", "trusts", ...words]);
  expect(code).toBe(0);
  expect(out).toBe(`2 packs written to ${join(folder.path, "all")}, 0 of them complete.\n`);
  expect(readdirSync(join(folder.path, "all")).sort()).toEqual(["SYN-T001", "SYN-T002"]);
  await pack("--out", "alone", "--in", "in");
  expect(bytes("all/SYN-T001")).toEqual(bytes("alone"));
  const lines = await folder.run(["board-pack", "--org", "trusts", ...words, "--json"]);
  expect(JSON.parse(lines.out)).toMatchObject([
    { organisation: "SYN-T001", complete: false, folder: join(folder.path, "all", "SYN-T001") },
    { organisation: "SYN-T002", name: "Brackwell Community NHS Trust" },
  ]);
});
