import { expect, test } from "vitest";
import type { ReportPart } from "./board-report.ts";
import { cannotTell } from "./cannot-tell.ts";
import type { ReportQuality } from "./report-quality.ts";

const quality = (refusedCells: number, listed: number) =>
  ({ refusedCells, refusals: Array.from({ length: listed }) }) as unknown as ReportQuality;
const part = (number: number, title: string, lacks: number) =>
  ({ number, title, notSupplied: Array.from({ length: lacks }) }) as unknown as ReportPart;

test("says first that no report of one organisation can tell of outcomes, and nothing of what is there", () => {
  const said = cannotTell([part(2, "Set-up", 0)], quality(0, 0), [], "2026-09-30");
  expect(said[0]).toContain("nothing in this report says that one brings about the other");
  expect(said.join(" ")).not.toMatch(/Part 2|could not be read/);
});

test("names the parts that lack files, and every refused cell however many are listed", () => {
  const parts = [part(2, "Set-up", 1), part(4, "Income", 0)];
  expect(cannotTell(parts, quality(1, 1), [], "2026-09-30").filter((line) => line.startsWith("Part"))).toEqual([
    "Part 2, set-up: some of its files were not supplied, so nothing is said there in their place.",
  ]);
  expect(cannotTell(parts, quality(1, 1), [], "2026-09-30").join(" ")).toMatch(
    /1 cell could not .*\(part 10 lists them\)/,
  );
  expect(cannotTell(parts, quality(700, 500), [], "2026-09-30").join(" ")).toMatch(/700 cells .*lists the first 500\)/);
});

test("says that no rule is known for the day asked, where none is", () => {
  expect(cannotTell([], quality(0, 0), [], "2012-12-31").at(-1)).toMatch(
    /^Which rules were in force on 31 December 2012/,
  );
});
