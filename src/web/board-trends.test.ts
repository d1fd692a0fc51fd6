import { expect, test } from "vitest";
import type { BoardReport } from "../analysis/board-report/board-report.ts";
import type { Trend } from "../analysis/board-report/trend.ts";
import { tryFigure, tryRow } from "../analysis/board-report/try-row.ts";
import { boardTrends } from "./board-trends.ts";
import { wordsOf } from "./try-site.ts";

const trend = (values: readonly number[]): Trend => ({
  every: "month",
  structure: "as-reported",
  points: values.map((value, i) => ({
    period: `2026-0${i + 4}`,
    reading: tryFigure({ period: `2026-0${i + 4}`, value }),
    rule: null,
    meaning: null,
  })),
  segments: [],
  exceptional: [],
  breaks: [],
  baseline: "",
});

const reportOf = (code: string, values: readonly number[] | null): BoardReport => {
  const row = tryRow({ id: "A02", name: "Participants recruited", unit: "people" }, tryFigure(), {
    trend: values === null ? null : trend(values),
  });
  return { organisation: { code }, parts: [{ rows: [row] }] } as unknown as BoardReport;
};
const trusts = ["Amber", "Brackwell", "Cold Ash"].map((name, i) => ({ code: `T${i}`, name: `${name} NHS Trust` }));
const until = "2026-09-30";
const ready = (...values: readonly (readonly number[] | null)[]) => ({
  reports: new Map(values.map((each, i) => [`T${i}`, reportOf(`T${i}`, each)])),
  organisations: trusts.map(({ code }) => ({ code, role: "trust" })),
});

test("draws each trust of a board that has a series, in the order of names, and says that heights are not compared", () => {
  const words = wordsOf(String(boardTrends(ready([3, 4, 5], [300, 200, 100], null), trusts, until)));
  expect(words).toContain("Participants recruited, month by month, at its trusts");
  expect(words).toContain(
    "2 of its trusts in the order of names, April to June 2026. Each has a scale of its own: heights are not compared. 1 more of its trusts has no series of these months.",
  );
  expect(words.indexOf("Amber")).toBeLessThan(words.indexOf("Brackwell"));
  expect(words).not.toContain("Cold Ash");
});

test("draws at most 30, and says how many have no place", () => {
  const many = Array.from({ length: 33 }, (_, i) => ({ code: `T${i}`, name: `Trust ${i + 10}` }));
  const words = wordsOf(String(boardTrends(ready(...many.map(() => [1, 2, 3])), many, until)));
  expect(words).toContain("30 of its trusts");
  expect(words).toContain("3 more have a series and no place here.");
});

test("says that a trust is still being worked out rather than that it has no series", () => {
  const words = wordsOf(String(boardTrends(ready([3, 4, 5], [1, 2, 3]), trusts, until)));
  expect(words).toContain("1 more is still being worked out.");
  expect(words).not.toContain("no series of these months");
});

test("is not there where fewer than two trusts have a series, or it reaches past the day asked for", () => {
  expect(String(boardTrends(ready([3, 4, 5], null), trusts, until))).toBe("");
  expect(String(boardTrends(ready(), trusts, until))).toBe("");
  expect(String(boardTrends(ready([3, 4, 5], [1, 1, 1]), trusts, "2026-05-31"))).toBe("");
});
