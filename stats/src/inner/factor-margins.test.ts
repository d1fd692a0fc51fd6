import { expect, test } from "vitest";
import { factorMargins } from "./factor-margins.ts";

/** Every combination of levels, in the order of the first factor, then the second ... */
function cells(...levels: number[]): Uint16Array[] {
  const rows = levels.reduce((product, count) => product * count, 1);
  let block = rows;
  return levels.map((count) => {
    block /= count;
    const each = block;
    return Uint16Array.from({ length: rows }, (_, i) => Math.floor(i / each) % count);
  });
}

test("takes rows together that follow each other and share the levels of the factors left", () => {
  const [first, second, last] = factorMargins(cells(2, 3, 4));
  expect(last).toBeNull();
  expect(Array.from(second?.starts ?? [])).toEqual([0, 4, 8, 12, 16, 20]);
  expect(second?.factors.map((slots) => Array.from(slots))).toEqual([
    [0, 0, 0, 1, 1, 1],
    [0, 1, 2, 0, 1, 2],
  ]);
  // Where each begins among the rows that were taken together before.
  expect(Array.from(first?.starts ?? [])).toEqual([0, 3]);
  expect(first?.factors.map((slots) => Array.from(slots))).toEqual([[0, 1]]);
});

test("takes nothing together where as good as every row would be one of its own", () => {
  const [, second] = factorMargins([...cells(1, 10), Uint16Array.from({ length: 10 }, () => 0)]);
  expect(second).toBeNull();
  const mixed = Uint16Array.from({ length: 5000 }, (_, i) => (i * 7919) % 5000);
  expect(factorMargins([mixed, mixed])).toEqual([null, null]);
});
