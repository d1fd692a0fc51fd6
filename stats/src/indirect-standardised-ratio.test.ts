import { expect, test } from "vitest";
import { indirectStandardisedRatio } from "./indirect-standardised-ratio.ts";

const reference = { referenceCounts: [10, 90], referencePopulations: [1000, 3000] };

test("compares with what the reference's rates would give: 12 of 200 x 1% + 300 x 3% = 11", () => {
  expect(indirectStandardisedRatio({ counts: [4, 8], populations: [200, 300], ...reference })).toEqual({
    observed: 12,
    expected: expect.closeTo(11, 12),
    ratio: expect.closeTo(12 / 11, 12),
    lower: expect.closeTo(6.1935 / 11, 5),
    upper: expect.closeTo(20.9629 / 11, 5),
    referenceRate: 0.025,
    method: "byar",
  });
});

test("is 0 with an exact upper bound for no events", () => {
  const { ratio, lower, upper, method } = indirectStandardisedRatio({
    counts: [0, 0],
    populations: [200, 300],
    ...reference,
  });
  expect([ratio, lower, method]).toEqual([0, 0, "exact-poisson"]);
  expect(upper).toBeCloseTo(3.6889 / 11, 5);
});

test("refuses columns that differ, an empty reference, and nothing expected", () => {
  expect(() => indirectStandardisedRatio({ counts: [1], populations: [1], ...reference })).toThrow(RangeError);
  expect(() =>
    indirectStandardisedRatio({ counts: [1], populations: [1], referenceCounts: [1], referencePopulations: [0] }),
  ).toThrow("referencePopulations at index 0");
  expect(() =>
    indirectStandardisedRatio({ counts: [1], populations: [0], referenceCounts: [1], referencePopulations: [5] }),
  ).toThrow("the expected count must be finite and above 0: 0");
});
