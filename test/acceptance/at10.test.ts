import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trialFolder } from "../../src/cli/try-command.ts";
import { recoverableCells } from "../../src/publish/disclosure/audit-table.ts";
import { csvRows, wordsOf } from "./small-demo.ts";

// One small cell, 3, in a row and a column whose totals would give it back.
const trial = trialFolder({
  "in/activity.csv": `study_key,site_org,month,recruited,setting,attribution
S1,SYN-T001,2026-04,140,hospital,consented_here
S2,SYN-T001,2026-05,25,hospital,remote_mapped
S1,SYN-T001,2026-06,60,community,consented_here
S2,SYN-T001,2026-06,3,community,remote_mapped
S1,SYN-T001,2026-07,35,home,consented_here
S2,SYN-T001,2026-08,45,home,remote_mapped
`,
});
let table: {
  rows: string[];
  columns: string[];
  cells: string[][];
  rowTotals: string[];
  columnTotals: string[];
  total: string;
};
let html: string;
beforeAll(async () => {
  const words = ["board-pack", "--org", "SYN-T001", "--period", "2026-27H1", "--in", "in", "--out", "pack"];
  expect((await trial.run(words)).code).toBe(0);
  const pack = JSON.parse(readFileSync(join(trial.path, "pack/board-pack.json"), "utf8"));
  table = pack.parts.find(({ number }: { number: number }) => number === 3).people[0];
  html = readFileSync(join(trial.path, "pack/board-pack.html"), "utf8");
});
afterAll(() => trial.remove());

test("AT10: a cell of 3 people is hidden, and so is another that would give it back", () => {
  const small = table.cells[table.rows.indexOf("community")]?.[table.columns.indexOf("remote mapped")];
  expect(small).toBe("[c]");
  const hidden = table.cells.flat().filter((cell) => cell === "[c]");
  expect(hidden.length).toBeGreaterThanOrEqual(2);
  // The whole organisation's own 308 stands as it is.
  expect(table.total).toBe("308");
});

test("AT10: no sum of shown cells gives a hidden one back", () => {
  expect(recoverableCells({ ...table, log: [] }, "both")).toEqual([]);
});

test("AT10: the log says which cells are hidden and why, and never what stood there", () => {
  const log = csvRows(join(trial.path, "pack/suppression-log.csv"));
  expect(log.map(({ row, column, reason }) => [row, column, reason])).toContainEqual([
    "community",
    "remote mapped",
    "small",
  ]);
  expect(log.filter(({ reason }) => reason === "would give back a small one").length).toBeGreaterThan(0);
  expect(log.length).toBe(
    [...table.cells.flat(), ...table.rowTotals, ...table.columnTotals].filter((cell) => cell === "[c]").length,
  );
  for (const row of log) expect(Object.values(row).some((cell) => /\d/.test(cell ?? ""))).toBe(false);
});

test("AT10: the page shows the mark, and a reader is told what it means", () => {
  expect(wordsOf(html)).toContain("[c]");
});
