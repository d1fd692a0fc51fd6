import fc from "fast-check";
import { expect, test } from "vitest";
import { expectedRanks } from "./expected-ranks.ts";

test("is the rank itself where nothing is uncertain, and the middle where nothing is known", () => {
  expect(Array.from(expectedRanks([3, 1, 2], [0, 0, 0]))).toEqual([3, 1, 2]);
  expect(Array.from(expectedRanks([5, 5], [0, 0]))).toEqual([1.5, 1.5]);
  for (const rank of expectedRanks([3, 1, 2], [1e6, 1e6, 1e6])) expect(rank).toBeCloseTo(2, 5);
  expect(Array.from(expectedRanks([7], [1]))).toEqual([1]);
  expect(Array.from(expectedRanks([], []))).toEqual([]);
});

test("is one more than the probability that the other is lower", () => {
  // A gap of 1 against an error of sqrt(0.6^2 + 0.8^2) = 1: Phi(1) = 0.8413447460685429.
  expect(expectedRanks([0, 1], [0.6, 0.8])[1]).toBeCloseTo(1 + 0.841344746068543, 12);
});

test("adds up to the sum of all ranks", () => {
  const unit = fc.record({ y: fc.integer({ min: -9, max: 9 }), error: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
      const found = expectedRanks(
        units.map(({ y }) => y),
        units.map(({ error }) => error),
      );
      const n = units.length;
      expect(found.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo((n * (n + 1)) / 2, 8);
      for (const rank of found) expect(rank >= 1 && rank <= n).toBe(true);
    }),
  );
});

test("refuses a standard error below nought", () => {
  expect(() => expectedRanks([1], [-1])).toThrow("standardErrors at index 0 must be finite and 0 or more: -1");
  expect(() => expectedRanks([Infinity], [1])).toThrow(RangeError);
});
