import { expect, test } from "vitest";
import { placesIn, sumsIn } from "./table-sums.ts";

test("a table without totals has its cells and no sums", () => {
  expect(placesIn({ rows: 2, columns: 2, totals: "none" })).toHaveLength(4);
  expect(sumsIn({ rows: 2, columns: 2, totals: "none" })).toEqual([]);
});

test("row totals add up across, with the total last", () => {
  const shape = { rows: 1, columns: 2, totals: "rows" } as const;
  expect(placesIn(shape)).toEqual([
    { row: 0, column: 0 },
    { row: 0, column: 1 },
    { row: 0, column: 2 },
  ]);
  expect(sumsIn(shape)).toEqual([[0, 1, 2]]);
});

test("column totals add up down", () => {
  expect(sumsIn({ rows: 2, columns: 1, totals: "columns" })).toEqual([[0, 1, 2]]);
});

test("with both, totals of rows and of columns add up to one and the same total", () => {
  const sums = sumsIn({ rows: 2, columns: 2, totals: "both" });
  expect(sums).toHaveLength(6); // 2 rows, the total row, 2 columns, the total column
  expect(sums.filter((sum) => sum.at(-1) === 8)).toHaveLength(2);
});

test("a table without rows or columns has nothing to add up wrongly", () => {
  expect(sumsIn({ rows: 0, columns: 0, totals: "none" })).toEqual([]);
  expect(placesIn({ rows: 0, columns: 2, totals: "both" })).toHaveLength(3);
});
