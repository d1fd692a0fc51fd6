import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trialFolder } from "../../src/cli/try-command.ts";
import { csvRows, smallDemo, wordsOf } from "./small-demo.ts";

const trial = trialFolder();
let demo: Awaited<ReturnType<typeof smallDemo>>;
beforeAll(async () => {
  demo = await smallDemo();
  rmSync(join(demo.folder, "finance.csv"));
});
afterAll(() => {
  demo.remove();
  trial.remove();
});

test("AT3: without finance.csv the pack says not supplied, never nought, and cannot be complete", async () => {
  const { code, out } = await trial.run([
    "board-pack",
    "--org",
    "SYN-T001",
    "--period",
    "2026-27H1",
    "--in",
    demo.folder,
    "--out",
    "pack",
  ]);
  expect(code).toBe(0);
  expect(out).toContain("The report is not complete:");

  const rows = csvRows(join(trial.path, "pack/indicators.csv"));
  const fromFinance = rows.filter(({ indicator }) => ["G01", "G02", "G02-core", "G03"].includes(indicator ?? ""));
  expect(fromFinance).toHaveLength(4);
  for (const row of fromFinance)
    expect(row).toMatchObject({ state: "not-supplied", value: "", n: "", d: "", lower: "", upper: "" });
  expect(rows.filter(({ state, value }) => (value === "") === (state === "value" || state === "zero"))).toEqual([]);

  const pack = JSON.parse(readFileSync(join(trial.path, "pack/board-pack.json"), "utf8"));
  const income = pack.parts.find(({ number }: { number: number }) => number === 4);
  expect(income.notSupplied).toEqual(["finance"]);
  expect(pack.complete).toBe(false);
  expect(pack.incompleteBecause).toContain("Part 4 (income and terms) lacks research finance (finance.csv).");
  const gap = pack.quality.completeness.find(({ source }: { source: string }) => source === "finance");
  expect(gap.months.map(({ state }: { state: string }) => state)).toEqual(Array(6).fill("not-supplied"));

  const html = readFileSync(join(trial.path, "pack/board-pack.html"), "utf8");
  expect(wordsOf(html)).toContain("Not supplied: no research finance file was supplied");
});
