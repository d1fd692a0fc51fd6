import fc from "fast-check";
import { expect, test } from "vitest";
import { recoverableCells } from "./audit-table.ts";
import { type CountTable, HIDDEN_MARK, protectTable } from "./protect-table.ts";
import { possibleValues } from "./try-tables.ts";

const whole = (counts: readonly (readonly number[])[], changes: Partial<CountTable> = {}): CountTable => ({
  rows: counts.map((_, i) => `Site ${i + 1}`),
  columns: counts[0]?.map((_, i) => `Kind ${i + 1}`) ?? [],
  counts,
  totals: "both",
  exactTotals: "over-rows",
  ...changes,
});

test("AT10: hides 3 people at one site and the count beside it that the total would give it back from", () => {
  const table = protectTable(whole([[3], [40], [21]], { totals: "columns" }));
  expect(table.cells).toEqual([["[c]"], ["40"], ["[c]"]]);
  expect(table.columnTotals).toEqual(["64"]); // the organisation's own figure: 3 + 40 + 21
  expect(table.log).toEqual([
    { row: "Site 1", column: "Kind 1", reason: "small" },
    { row: "Site 3", column: "Kind 1", reason: "would give back a small one" },
  ]);
  expect(recoverableCells(table)).toEqual([]);
});

test("AT10: hides a row's own total where every other count in the row is shown", () => {
  const table = protectTable(whole([[3, 0, 0]], { totals: "rows", exactTotals: "none" }));
  expect(table.cells[0]?.[0]).toBe(HIDDEN_MARK);
  expect(table.rowTotals).toEqual([HIDDEN_MARK]);
});

test("leaves a table without small counts as it is, to the nearest 5, and its whole-organisation totals exact", () => {
  const table = protectTable(
    whole([
      [8, 12],
      [0, 43],
    ]),
  );
  expect(table.cells).toEqual([
    ["10", "10"],
    ["0", "45"],
  ]);
  expect(table.rowTotals).toEqual(["20", "45"]); // 20 and 43, each rounded by itself
  expect(table.columnTotals).toEqual(["8", "55"]);
  expect(table.total).toBe("63");
  expect(table.log).toEqual([]);
});

test("hides 1 and 7 and shows 8", () => {
  const table = protectTable(whole([[1], [7], [8]], { totals: "none", exactTotals: "none" }));
  expect(table.cells).toEqual([["[c]"], ["[c]"], ["10"]]);
});

test("shows nought as nought: that nobody took part tells nothing of anybody", () => {
  const table = protectTable(whole([[0, 20, 30]], { totals: "rows", exactTotals: "none" }));
  expect(table.cells).toEqual([["0", "20", "30"]]);
});

test("hides a third where two small counts add up to so little that each would be known", () => {
  const table = protectTable(whole([[1], [1], [40]], { totals: "columns" })); // 42 - 40 = 2 = 1 + 1
  expect(table.cells).toEqual([["[c]"], ["[c]"], ["[c]"]]);
});

test("is not fooled by two of 7 that add up to 14, which whoever reads the log could split only one way", () => {
  const table = protectTable(whole([[7], [7], [40]], { totals: "columns" }));
  expect(table.cells).toEqual([["[c]"], ["[c]"], ["[c]"]]);
});

test("hides a small total of a part as it hides a small count", () => {
  const table = protectTable(
    whole(
      [
        [2, 3, 0],
        [20, 30, 40],
      ],
      { totals: "rows", exactTotals: "none" },
    ),
  );
  expect(table.rowTotals?.[0]).toBe(HIDDEN_MARK);
});

test("holds where each line has two hidden counts but rows less columns would leave one alone", () => {
  const table = protectTable(
    whole(
      [
        [3, 20, 0],
        [30, 4, 15],
        [0, 25, 5],
      ],
      { exactTotals: "none" },
    ),
  );
  expect(recoverableCells(table)).toEqual([]);
});

test("takes totals that are known elsewhere into account though the table does not print them", () => {
  const table = protectTable(whole([[3], [40], [21]], { totals: "none" }));
  expect(recoverableCells(table, "columns")).toEqual([]);
  expect(table.columnTotals).toBeNull();
});

test("refuses half a person, fewer than nobody, and rows of different lengths", () => {
  expect(() => protectTable(whole([[0.5]]))).toThrow(RangeError);
  expect(() => protectTable(whole([[-1]]))).toThrow(RangeError);
  expect(() => protectTable(whole([[1, 2], [3]]))).toThrow(RangeError);
});

test("copes with no rows, and with a very large table of ones", () => {
  expect(protectTable(whole([])).log).toEqual([]);
  const ones = Array.from({ length: 12 }, () => Array.from({ length: 6 }, () => 1));
  const table = protectTable(whole(ones));
  expect(table.cells.flat().every((word) => word === HIDDEN_MARK)).toBe(true);
});

const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 7 }) },
  { weight: 5, arbitrary: fc.integer({ min: 8, max: 60 }) },
);

const counts = fc
  .record({ rows: fc.integer({ min: 2, max: 6 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

test("never lets a combination of sums give a hidden count back, in any table, whatever totals stand in it", () => {
  fc.assert(
    fc.property(
      counts,
      fc.constantFrom("none" as const, "rows" as const, "columns" as const, "both" as const),
      fc.constantFrom("over-rows" as const, "none" as const),
      (counts, totals, exactTotals) => {
        const table = protectTable(whole(counts, { totals, exactTotals }));
        expect(recoverableCells(table, exactTotals === "over-rows" ? "columns" : "none")).toEqual([]);
        table.cells.forEach((row, r) => {
          row.forEach((word, c) => {
            const n = counts[r]?.[c] ?? 0;
            if (n >= 1 && n <= 7) expect(word).toBe(HIDDEN_MARK);
          });
        });
      },
    ),
    { numRuns: 400, seed: 20260930 },
  );
});

test("the attack itself works: it finds small counts in tables that are only protected cell by cell", () => {
  const naive = { cells: [["[c]"], ["40"], ["20"]], rowTotals: null, columnTotals: ["64"], total: null, log: [] };
  expect(recoverableCells(naive)).toEqual([{ row: 0, column: 0 }]);
});

test("no small count can be pinned down by trying every table, even by one who has read the log", () => {
  const small = fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 7 }) },
    { weight: 2, arbitrary: fc.integer({ min: 8, max: 14 }) },
  );
  fc.assert(
    fc.property(fc.array(small, { minLength: 2, maxLength: 4 }), (column) => {
      const table = protectTable(
        whole(
          column.map((n) => [n]),
          { totals: "columns" },
        ),
      );
      const total = column.reduce((sum, n) => sum + n, 0);
      // Where hardly anybody is left, the organisation's own figure says it, and no table can take that back.
      if (table.columnTotals?.[0] === HIDDEN_MARK) return;
      const names = { rows: column.map((_, i) => `Site ${i + 1}`), columns: ["Kind 1"] };
      const possible = possibleValues(table, names, [total], total);
      for (const [place, values] of possible) {
        expect(values.size, `${JSON.stringify(column)} at ${place}`).toBeGreaterThan(1);
      }
    }),
    { numRuns: 600, seed: 7 },
  );
});
