import { expect, test } from "vitest";
import { bootstrapInterval } from "./bootstrap-interval.ts";
import { largestShare } from "./largest-share.ts";

const mean = (sample: Float64Array) => sample.reduce((sum, value) => sum + value, 0) / sample.length;

test("gives the same interval for the same seed, around the statistic of the values", () => {
  const studies = [400, 50, 30, 20, 90, 5, 12, 70];
  const interval = bootstrapInterval(studies, largestShare, { seed: 1 });
  expect(interval).toEqual(bootstrapInterval(studies, largestShare, { seed: 1 }));
  expect(interval.value).toBeCloseTo(400 / 677, 12);
  expect(interval.lower).toBeLessThan(interval.value);
  expect(interval.upper).toBeGreaterThan(interval.value);
  expect(bootstrapInterval(studies, largestShare, { seed: 2 })).not.toEqual(interval);
});

test("is about as wide as theory says: 2 x 1.96 standard errors of a mean", () => {
  const values = Array.from({ length: 400 }, (_, i) => i % 20);
  const { value, lower, upper } = bootstrapInterval(values, mean, { seed: 5, resamples: 4000 });
  expect(value).toBe(9.5);
  expect((upper - lower) / (2 * 1.96 * Math.sqrt(33.25 / 400))).toBeCloseTo(1, 1);
});

test("has no width for one value or for ties", () => {
  expect(bootstrapInterval([7], mean, { seed: 1, resamples: 10 })).toEqual({ value: 7, lower: 7, upper: 7 });
  expect(bootstrapInterval([2, 2, 2], mean, { seed: 1, resamples: 1 })).toEqual({ value: 2, lower: 2, upper: 2 });
});

test("refuses no values, no resamples, and a statistic that is not a number", () => {
  expect(() => bootstrapInterval([], mean, { seed: 1 })).toThrow(RangeError);
  expect(() => bootstrapInterval([1], mean, { seed: 1, resamples: 0 })).toThrow(
    "resamples must be a whole number above 0: 0",
  );
  expect(() => bootstrapInterval([1], () => Number.NaN, { seed: 1 })).toThrow(RangeError);
});
