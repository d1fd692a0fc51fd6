import fc from "fast-check";
import { expect, test } from "vitest";
import { determinedUnknowns } from "./determined-unknowns.ts";

test("finds an unknown that stands alone in an equation", () => {
  expect(determinedUnknowns([[0, 1, 0]])).toEqual([1]);
});

test("finds nothing in a sum of two", () => {
  expect(determinedUnknowns([[1, 1]])).toEqual([]);
});

test("finds the one that row sums less column sums leave alone, though each line has two hidden", () => {
  // a + b = r1, c + d = r2, a + c = k1, b + d + e = k2: rows less columns leave e.
  const equations = [
    [1, 1, 0, 0, 0],
    [0, 0, 1, 1, 0],
    [1, 0, 1, 0, 0],
    [0, 1, 0, 1, 1],
  ];
  expect(determinedUnknowns(equations)).toEqual([4]);
});

test("finds all where there are as many equations as unknowns, and they say different things", () => {
  const equations = [
    [2, 1],
    [1, 3],
  ];
  expect(determinedUnknowns(equations)).toEqual([0, 1]);
});

test("finds none where the equations say the same thing twice", () => {
  const equations = [
    [1, 2],
    [2, 4],
  ];
  expect(determinedUnknowns(equations)).toEqual([]);
});

test("copes with no equations, and with no unknowns", () => {
  expect(determinedUnknowns([])).toEqual([]);
  expect(determinedUnknowns([[], []])).toEqual([]);
});

test("refuses fractions and equations of different lengths", () => {
  expect(() => determinedUnknowns([[0.5]])).toThrow(RangeError);
  expect(() => determinedUnknowns([[1, 0], [1]])).toThrow(RangeError);
});

test("an unknown is determined just where leaving it out of every equation costs one of them", () => {
  const entry = fc.integer({ min: -2, max: 2 });
  const matrix = fc
    .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
    .chain(({ rows, columns }) =>
      fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  fc.assert(
    fc.property(matrix, (equations) => {
      const found = determinedUnknowns(equations);
      const width = equations[0]?.length ?? 0;
      for (let unknown = 0; unknown < width; unknown += 1) {
        // x is determined if and only if adding the equation "x alone" adds nothing new.
        const alone = Array.from({ length: width }, (_, place) => (place === unknown ? 1 : 0));
        expect(found.includes(unknown)).toBe(rankOf([...equations, alone]) === rankOf(equations));
      }
    }),
    { numRuns: 500, seed: 11 },
  );
});

/** The rank by another way: the largest square part whose determinant is not 0. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const width = matrix[0]?.length ?? 0;
  for (let size = Math.min(matrix.length, width); size > 0; size -= 1) {
    for (const rows of choices(matrix.length, size)) {
      for (const columns of choices(width, size)) {
        if (determinant(rows.map((r) => columns.map((c) => matrix[r]?.[c] ?? 0))) !== 0) return size;
      }
    }
  }
  return 0;
}

function choices(from: number, size: number): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: from }, (_, i) => i).flatMap((first) =>
    choices(from - first - 1, size - 1).map((rest) => [first, ...rest.map((each) => each + first + 1)]),
  );
}

function determinant(square: readonly (readonly number[])[]): number {
  const [top = [], ...below] = square;
  if (square.length === 0) return 1;
  return top.reduce((sum, entry, column) => {
    const minor = below.map((row) => row.filter((_, place) => place !== column));
    return sum + (column % 2 === 0 ? 1 : -1) * entry * determinant(minor);
  }, 0);
}
