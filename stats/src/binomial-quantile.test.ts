import fc from "fast-check";
import { expect, test } from "vitest";
import { binomialCdf } from "./binomial-cdf.ts";
import { binomialQuantile } from "./binomial-quantile.ts";

test("agrees with R's qbinom", () => {
  expect(binomialQuantile(0.975, 10, 0.1)).toBe(3);
  expect(binomialQuantile(0.05, 23, 0.5)).toBe(8);
  expect(binomialQuantile(0.5, 0, 0.5)).toBe(0);
  expect(binomialQuantile(0.5, 9, 0)).toBe(0);
  expect(binomialQuantile(0.5, 9, 1)).toBe(9);
  expect(binomialQuantile(1, 9, 0.5)).toBe(9);
});

test("is the smallest number of events that reaches the probability", () => {
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 100_000 }), share, (p, trials, probability) => {
      const events = binomialQuantile(p, trials, probability);
      expect(binomialCdf(events, trials, probability)).toBeGreaterThanOrEqual(p * (1 - 1e-12));
      expect(binomialCdf(events - 1, trials, probability)).toBeLessThan(p);
    }),
  );
});

test("refuses what is out of range", () => {
  expect(() => binomialQuantile(0.5, -1, 0.5)).toThrow(RangeError);
  expect(() => binomialQuantile(0.5, 1, 2)).toThrow(RangeError);
});
