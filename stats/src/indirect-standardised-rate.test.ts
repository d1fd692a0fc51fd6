import { expect, test } from "vitest";
import { indirectStandardisedRate } from "./indirect-standardised-rate.ts";

test("is the ratio times the reference's crude rate: 12 / 11 x 2.5%", () => {
  const bands = {
    counts: [4, 8],
    populations: [200, 300],
    referenceCounts: [10, 90],
    referencePopulations: [1000, 3000],
  };
  expect(indirectStandardisedRate(bands)).toEqual({
    observed: 12,
    expected: expect.closeTo(11, 12),
    rate: expect.closeTo((12 / 11) * 0.025, 12),
    lower: expect.closeTo((6.1935 / 11) * 0.025, 6),
    upper: expect.closeTo((20.9629 / 11) * 0.025, 6),
    referenceRate: 0.025,
    method: "byar",
  });
});

test("refuses nothing expected", () => {
  const bands = { counts: [1], populations: [1], referenceCounts: [0], referencePopulations: [5] };
  expect(() => indirectStandardisedRate(bands)).toThrow(RangeError);
});
