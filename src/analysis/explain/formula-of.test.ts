import { expect, test } from "vitest";
import type { Indicator, Method, MethodKind } from "../../domain/indicator.ts";
import type { NumberReading } from "../../domain/reading.ts";
import { sql } from "../../domain/sql.ts";
import { formulaOf, intervalMethod } from "./formula-of.ts";

const method = (kind: MethodKind, per?: number): Method => ({
  version: "1",
  kind,
  ...(per === undefined ? {} : { per }),
  numerator: "n",
  denominator: "d",
  counts: sql`select 1`,
  rows: sql`select 1`,
});
const reading = (value: number, n: number | null, d: number | null): NumberReading => ({
  indicator: "X1",
  organisation: "SYN-T001",
  period: "2026-27H1",
  structure: "as-reported",
  methodVersion: "1",
  state: value === 0 ? "zero" : "value",
  value,
  lower: 0,
  upper: 1,
  n,
  d,
  notes: [],
});
const unit = (name: string, digits = 0) => ({ unit: name, digits }) as Indicator;

test.each([
  ["count", unit("people"), method("count"), reading(1234, 1234, null), "Counted: 1,234 people"],
  [
    "rate",
    unit("per 1,000 WTE", 1),
    method("rate", 1000),
    reading(30, 120, 4000),
    "1,000 × 120 ÷ 4,000 = 30.0 per 1,000 WTE",
  ],
  ["proportion", unit("%"), method("proportion"), reading((100 * 11) / 24, 11, 24), "100 × 11 ÷ 24 = 46%"],
  ["share of nought", unit("%"), method("share"), reading(0, 0, 7), "100 × 0 ÷ 7 = 0%"],
  ["estimated share", unit("%"), method("proportion"), reading(50, 1.5, 3), "100 × 1.50 ÷ 3 = 50%"],
  [
    "median",
    unit("days"),
    method("survival"),
    reading(75, 7, 10),
    "Kaplan-Meier median of 10 study-sites, 7 with the event and 3 still waiting = 75 days",
  ],
  [
    "median of one",
    unit("days"),
    method("survival"),
    reading(1, 1, 1),
    "Kaplan-Meier median of 1 study-site, 1 with the event and 0 still waiting = 1 day",
  ],
  [
    "largest share",
    unit("%"),
    method("largest-share"),
    reading(80, 12, 15),
    "100 × 12 in the largest study ÷ 15 in all = 80%",
  ],
  ["sum", unit("weighted people"), method("sum"), reading(143, 143, null), "Summed over studies = 143 weighted people"],
  [
    "published",
    unit("ratio", 2),
    { ...method("published"), bounds: "limits" },
    reading(1.02, 204, 200),
    "As published: 1.02 (204 against 200)",
  ],
  [
    "mean",
    unit("weight per person", 1),
    method("published"),
    reading(5.5, 110, 20),
    "110 ÷ 20 = 5.5 weight per person",
  ],
  ["number of days", unit("days"), method("published"), reading(31, 31, null), "Counted: 31 days"],
  ["given number", unit("WTE"), method("published"), reading(4210, null, null), "As the files give it: 4,210 WTE"],
] as const)("puts the numbers of a %s into its formula", (_, indicator, how, shown, formula) => {
  expect(formulaOf(indicator, how, shown)).toBe(formula);
});

test("names the interval by kind and size, and none where nothing was sampled", () => {
  expect(intervalMethod(method("count"), reading(9, 9, null))).toBe("exact Poisson interval, 95%");
  expect(intervalMethod(method("count"), reading(10, 10, null))).toBe("Byar's interval for a count, 95%");
  expect(intervalMethod(method("share"), { ...reading(1, 1, 2), lower: null, upper: null })).toBeNull();
  expect(intervalMethod({ ...method("published"), bounds: "limits" }, reading(1.02, 204, 200))).toContain(
    "no interval of the figure",
  );
  expect(intervalMethod(method("survival"), { ...reading(75, 7, 10), lower: null })).toMatch(/^Brookmeyer/);
});
