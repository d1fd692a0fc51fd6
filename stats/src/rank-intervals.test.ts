import fc from "fast-check";
import { expect, test } from "vitest";
import { expectedRanks } from "./expected-ranks.ts";
import { rankIntervals } from "./rank-intervals.ts";

test("ranks each draw and counts", () => {
  const draws = [
    [1, 2, 3],
    [2, 1, 3],
    [1, 3, 2],
    [1, 2, 3],
  ];
  const [first, second, third] = rankIntervals({ draws }, { segments: 3 });
  expect(first).toMatchObject({ mean: 1.25, median: 1, lowest: 0.75, segments: [0.75, 0.25, 0] });
  expect(second).toMatchObject({
    mean: 2,
    median: 2,
    lower: expect.closeTo(1.075, 12),
    upper: expect.closeTo(2.925, 12),
  });
  expect(third?.segments).toEqual([0, 0.25, 0.75]);
});

test("shares the places of tied values, or gives all the first of them", () => {
  const draws = [[4, 4, 4, 9]];
  expect(rankIntervals({ draws }).map(({ mean }) => mean)).toEqual([2, 2, 2, 4]);
  expect(rankIntervals({ draws, ties: "lowest" }).map(({ mean }) => mean)).toEqual([1, 1, 1, 4]);
  expect(rankIntervals({ draws }).map(({ lowest }) => lowest)).toEqual([0, 0, 0, 0]);
});

const estimates = [-0.3, -0.1, 0, 0.05, 0.4];
const standardErrors = [0.1, 0.3, 0.2, 0.05, 0.2];

test("comes near the exact expectation, and the same for the same seed", () => {
  const found = rankIntervals({ estimates, standardErrors, seed: 7, count: 40_000 });
  for (const [i, rank] of expectedRanks(estimates, standardErrors).entries())
    expect(found[i]?.mean).toBeCloseTo(rank, 1);
  expect(rankIntervals({ estimates, standardErrors, seed: 7, count: 40_000 })).toEqual(found);
  expect(rankIntervals({ estimates, standardErrors, seed: 8, count: 40_000 })).not.toEqual(found);
});

test("nests as confidence grows, and probabilities add up to 1", () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(0.5, 0.8, 0.95), (seed, confidence) => {
      const source = { estimates, standardErrors, seed, count: 200 };
      const inner = rankIntervals(source, { confidence });
      const outer = rankIntervals(source, { confidence: confidence + 0.04 });
      for (const [i, { lower, upper, segments }] of inner.entries()) {
        expect(outer[i]?.lower).toBeLessThanOrEqual(lower);
        expect(outer[i]?.upper).toBeGreaterThanOrEqual(upper);
        expect(segments.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
      }
    }),
    { numRuns: 30 },
  );
});

test("takes one unit, and units of which nothing is uncertain", () => {
  expect(rankIntervals({ estimates: [3], standardErrors: [1], seed: 1, count: 10 })).toEqual([
    {
      mean: expect.closeTo(1, 12),
      median: 1,
      lower: 1,
      upper: 1,
      segments: [0, 0, 0, expect.closeTo(1, 12)],
      lowest: 1,
    },
  ]);
  const sure = rankIntervals({ estimates: [3, 3, 9], standardErrors: [0, 0, 0], seed: 1, count: 10 });
  expect(sure.map(({ median }) => median)).toEqual([1.5, 1.5, 3]);
});

test("refuses no draws, draws of different lengths, and options that cannot be", () => {
  expect(() => rankIntervals({ draws: [] })).toThrow("ranks need draws of one or more units");
  expect(() => rankIntervals({ draws: [[1, 2], [1]] })).toThrow(RangeError);
  expect(() => rankIntervals({ draws: [[1, Number.NaN]] })).toThrow(RangeError);
  expect(() => rankIntervals({ draws: [[1]] }, { segments: 0 })).toThrow("segments must be a whole number above 0: 0");
  expect(() => rankIntervals({ estimates, standardErrors, seed: 1, count: 0 })).toThrow(RangeError);
  expect(() => rankIntervals({ estimates: [], standardErrors: [], seed: 1 })).toThrow("1 to 8,192 units: 0");
});
