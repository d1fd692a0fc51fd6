import fc from "fast-check";
import { expect, test } from "vitest";
import { cStatistic } from "./c-statistic.ts";

test("is the share of pairs told apart the right way round", () => {
  expect(cStatistic([0.1, 0.2, 0.3, 0.4], [0, 0, 1, 1])).toBe(1);
  expect(cStatistic([0.4, 0.3, 0.2, 0.1], [0, 0, 1, 1])).toBe(0);
  // Of four pairs three are right and one is tied.
  expect(cStatistic([0.1, 0.3, 0.3, 0.4], [0, 0, 1, 1])).toBe(3.5 / 4);
  expect(cStatistic([0.2, 0.2], [0, 1])).toBe(0.5);
});

test("counts a cell's people one by one, in any order", () => {
  const cell = fc.record({
    p: fc.integer({ min: 0, max: 4 }),
    n: fc.integer({ min: 0, max: 6 }),
    x: fc.integer({ min: 0, max: 6 }),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 8 }), (drawn) => {
      const cells = drawn.map(({ p, n, x }) => ({ p, n, x: Math.min(n, x) }));
      const people = cells.flatMap(({ p, n, x }) => Array.from({ length: n }, (_, k) => ({ p, y: k < x ? 1 : 0 })));
      let right = 0;
      let pairs = 0;
      for (const one of people.filter(({ y }) => y === 1)) {
        for (const other of people.filter(({ y }) => y === 0)) {
          right += (Math.sign(one.p - other.p) + 1) / 2;
          pairs++;
        }
      }
      const found = cStatistic(
        cells.map(({ p }) => p),
        cells.map(({ x }) => x),
        cells.map(({ n }) => n),
      );
      if (pairs === 0) expect(found).toBeNull();
      else expect(found).toBeCloseTo(right / pairs, 12);
    }),
  );
});

test("refuses what is not a number, and more events than people", () => {
  expect(() => cStatistic([Number.NaN], [1])).toThrow("predictions must be numbers: NaN at index 0");
  expect(() => cStatistic([0.5], [2])).toThrow("events at index 0 must be at most trials: 2 of 1");
  expect(() => cStatistic([0.5, 1], [1])).toThrow(RangeError);
  expect(cStatistic([], [])).toBeNull();
});
