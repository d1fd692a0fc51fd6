import { expect, test } from "vitest";
import { logRank } from "./log-rank.ts";

const slow = { days: [4, 6, 8, 9, 12], happened: [1, 0, 1, 1, 0] };
const fast = { days: [1, 2, 2, 5, 7], happened: [1, 1, 1, 1, 0] };

test("adds up what would be expected if all waited alike", () => {
  const { observed, expected, df, chiSquare, pValue } = logRank([slow, fast]);
  expect(observed).toEqual([3, 4]);
  // Day 1: 5/10; day 2: 2 x 5/9; day 4: 5/7; day 5: 4/6; days 8 and 9: 1 each.
  expect(expected[0]).toBeCloseTo(0.5 + 10 / 9 + 5 / 7 + 2 / 3 + 1 + 1, 12);
  expect((expected[0] ?? 0) + (expected[1] ?? 0)).toBeCloseTo(7, 12);
  // Variance: 1/4; 2 x 5/9 x 4/9 x 7/8; 5/7 x 2/7; 4/6 x 2/6.
  const variance = 0.25 + (2 * 20 * 7) / (81 * 8) + 10 / 49 + 8 / 36;
  expect(chiSquare).toBeCloseTo((3 - (expected[0] ?? 0)) ** 2 / variance, 12);
  expect(df).toBe(1);
  expect(pValue).toBeGreaterThan(0);
});

test("finds nothing between a group and itself, in one stratum or many", () => {
  expect(logRank([slow, slow]).chiSquare).toBeCloseTo(0, 12);
  expect(logRank([{ strata: [slow, fast] }, { strata: [slow, fast] }])).toMatchObject({
    df: 1,
    pValue: expect.closeTo(1, 12),
  });
  expect(logRank([slow, slow, slow])).toMatchObject({ df: 2, pValue: expect.closeTo(1, 12) });
});

test("does not mix strata that were compared apart", () => {
  const { observed, expected } = logRank([{ strata: [slow, fast] }, { strata: [slow, fast] }]);
  expect(observed).toEqual([7, 7]);
  expect(expected[0]).toBeCloseTo(7, 12);
});

test("weights early differences where asked", () => {
  const early = logRank([slow, fast], 1);
  expect(early.observed[0]).toBeLessThan(3);
  expect(early.df).toBe(1);
});

test("has nothing to test where nothing happened", () => {
  const none = { days: [5, 6], happened: [0, 0] };
  expect(logRank([none, none])).toMatchObject({ chiSquare: 0, df: 0, pValue: 1 });
  expect(logRank([none, { days: [], happened: [] }])).toMatchObject({ df: 0 });
});

test("refuses one group, and strata that differ", () => {
  expect(() => logRank([slow])).toThrow("a comparison needs 2 or more groups: 1");
  expect(() => logRank([{ strata: [slow] }, { strata: [slow, fast] }])).toThrow(
    "groups must have the same strata: 1, 2",
  );
});
