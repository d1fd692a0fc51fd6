import { expect, test } from "vitest";
import type { ReportRow } from "../../analysis/board-report/board-report.ts";
import type { Trend } from "../../analysis/board-report/trend.ts";
import { isXmrValue } from "../../charts/xmr-data.ts";
import { trendData, trendNote } from "./trend-data.ts";
import { richReport } from "./try-report.ts";

const rowOf = (id: string): ReportRow & { readonly trend: Trend } => {
  const row = richReport()
    .parts.flatMap(({ rows }) => rows)
    .find(({ indicator }) => indicator.id === id);
  if (row === undefined || row.trend === null) throw new RangeError(`${id} has no trend`);
  return { ...row, trend: row.trend };
};

test("a month without a figure is a gap with its reason, never nought", () => {
  const { points } = trendData(rowOf("B05"), rowOf("B05").trend, "x");
  expect(points).toHaveLength(36);
  expect(points[20]).toEqual({
    label: "June 2025",
    short: "Jun 2025",
    because: "Not supplied: no file for this time was supplied",
  });
  expect(points.filter(isXmrValue)).toHaveLength(35);
});

test("a merger breaks the line at the first month after it, by day as by month", () => {
  const row = rowOf("B03");
  const notes = [{ before: 12, text: "Merger with Dunmere" }];
  expect(trendData(row, row.trend, "x").notes).toEqual(notes);
  const byDay = { ...row.trend, breaks: [{ at: "2024-10-01", because: "Merger with Dunmere" }] };
  expect(trendData(row, byDay, "x").notes).toEqual(notes);
});

test("declared exceptional months are marked from first to last, and left out where none is shown", () => {
  const row = rowOf("B05");
  const during = { from: "2023-11-01", to: "2024-01-31", because: "Strike" };
  const before = { from: "2020-03-01", to: "2022-03-31", because: "Pandemic" };
  const trend = { ...row.trend, exceptional: [during, before] };
  expect(trendData(row, trend, "x").exceptional).toEqual([{ from: 1, to: 3, text: "Strike" }]);
});

test("limits are cut where no figure can be, and the note says so", () => {
  const row = rowOf("B05");
  const trend = {
    ...row.trend,
    segments: [{ from: 0, to: 35, mean: 49, lower: -8, upper: 105, trial: false }],
  };
  expect(trendData(row, trend, "x").segments).toEqual([{ from: 0, to: 35, mean: 49, lower: 0, upper: 100 }]);
  expect(trendNote(trend, row.indicator)).toContain("Mean 49%, limits 0% to 100%, cut where no figure can be.");
});

test("says trial limits are trial limits", () => {
  const row = rowOf("B05");
  const trend = { ...row.trend, segments: [{ from: 0, to: 5, mean: 40, lower: 20, upper: 60, trial: true }] };
  expect(trendNote(trend, row.indicator)).toContain("(trial limits)");
});
