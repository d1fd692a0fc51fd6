import fc from "fast-check";
import { expect, test } from "vitest";
import { betaCdf } from "./beta-cdf.ts";
import { betaQuantile } from "./beta-quantile.ts";

test("agrees with R's pbeta, in the tails too", () => {
  expect(betaCdf(0.3, 2, 5)).toBeCloseTo(0.579825, 14);
  expect(betaCdf(1e-200, 2, 5, "lower", "log")).toBeCloseTo(-918.325986996516, 10);
  expect([betaCdf(-1, 2, 5), betaCdf(2, 2, 5), betaCdf(2, 2, 5, "upper")]).toEqual([0, 1, 0]);
});

test("is the same seen from the other end, and undone by the quantile", () => {
  const shape = fc.double({ min: 0.3, max: 300, noNaN: true });
  fc.assert(
    fc.property(shape, shape, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (a, b, p) => {
      const x = betaQuantile(p, a, b);
      expect(betaCdf(x, a, b)).toBeCloseTo(p, 9);
      if (x > 1e-3 && x < 1 - 1e-3) expect(betaCdf(1 - x, b, a, "upper")).toBeCloseTo(p, 9);
      expect(betaQuantile(Math.log(p), a, b, "lower", "log")).toBeCloseTo(x, 9);
    }),
  );
  expect(betaQuantile(-900, 2, 5, "lower", "log") / 9.537565071391986e-197).toBeCloseTo(1, 10);
});

test("refuses shapes of nought", () => {
  expect(() => betaCdf(0.5, 0, 1)).toThrow("a must be finite and above 0: 0");
  expect(() => betaCdf(Number.NaN, 1, 1)).toThrow(RangeError);
});
