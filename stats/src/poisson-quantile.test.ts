import fc from "fast-check";
import { expect, test } from "vitest";
import { poissonCdf } from "./poisson-cdf.ts";
import { poissonQuantile } from "./poisson-quantile.ts";

test("agrees with R's qpois", () => {
  expect(poissonQuantile(0.025, 1)).toBe(0);
  expect(poissonQuantile(0.975, 1)).toBe(3);
  expect(poissonQuantile(0.999, 250.5)).toBe(301);
  expect(poissonQuantile(0.5, 0)).toBe(0);
  expect(poissonQuantile(1, 2)).toBe(Infinity);
});

test("is the smallest count that reaches the probability", () => {
  const mean = fc.double({ min: -3, max: 8, noNaN: true }).map((power) => 10 ** power);
  fc.assert(
    fc.property(fc.double({ min: 0.0001, max: 0.9999, noNaN: true }), mean, (p, m) => {
      const count = poissonQuantile(p, m);
      expect(poissonCdf(count, m)).toBeGreaterThanOrEqual(p * (1 - 1e-13));
      expect(poissonCdf(count - 1, m)).toBeLessThan(p);
    }),
  );
});

test("refuses what is out of range", () => {
  expect(() => poissonQuantile(-1, 1)).toThrow(RangeError);
  expect(() => poissonQuantile(0.5, -1)).toThrow(RangeError);
});
