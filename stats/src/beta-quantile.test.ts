import fc from "fast-check";
import { expect, test } from "vitest";
import { betaQuantile } from "./beta-quantile.ts";
import { regularisedBeta } from "./regularised-beta.ts";

test("agrees with R's qbeta", () => {
  expect(betaQuantile(0.025, 3, 8)).toBeCloseTo(0.06673951117773447, 14);
  expect(betaQuantile(0.025, 6, 5, "upper")).toBeCloseTo(0.8129139715526015, 14);
  expect(betaQuantile(0, 3, 8)).toBe(0);
  expect(betaQuantile(1, 3, 8)).toBe(1);
  expect(betaQuantile(1, 3, 8, "upper")).toBe(0);
});

test("undoes the distribution function", () => {
  const shape = fc.double({ min: -1, max: 6, noNaN: true }).map((power) => 10 ** power);
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
      const x = betaQuantile(p, a, b);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(1);
      // Close to 1 one step of a double is a visible step of probability.
      if (x > 1e-290 && 1 - x > 1e-6) expect(regularisedBeta(x, a, b)).toBeCloseTo(p, 6);
    }),
  );
});

test("refuses what is out of range", () => {
  expect(() => betaQuantile(-0.1, 1, 1)).toThrow(RangeError);
  expect(() => betaQuantile(0.1, 0, 1)).toThrow(RangeError);
  expect(() => betaQuantile(0.1, 1, 0)).toThrow(RangeError);
});
