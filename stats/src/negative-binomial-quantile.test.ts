import fc from "fast-check";
import { expect, test } from "vitest";
import { binomialQuantile } from "./binomial-quantile.ts";
import { negativeBinomialCdf } from "./negative-binomial-cdf.ts";
import { negativeBinomialQuantile } from "./negative-binomial-quantile.ts";
import { poissonQuantile } from "./poisson-quantile.ts";

test("agrees with R's qnbinom", () => {
  expect(negativeBinomialQuantile(0.025, 2, 5)).toBe(0);
  expect(negativeBinomialQuantile(0.975, 2, 5)).toBe(16);
  expect(negativeBinomialQuantile(0.01, 0.5, 8, "upper")).toBe(54);
  expect(negativeBinomialQuantile(-300, 2, 5, "upper", "log")).toBe(908);
});

test("takes upper tails and logarithms, as the other counts do", () => {
  expect(poissonQuantile(-2000, 10, "upper", "log")).toBe(631);
  expect(binomialQuantile(0.01, 100, 0.1, "upper")).toBe(18);
  expect(poissonQuantile(0.975, 3)).toBe(poissonQuantile(0.025, 3, "upper"));
});

test("is the smallest count that will do", () => {
  const p = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(
      p,
      fc.double({ min: 0.1, max: 50, noNaN: true }),
      fc.double({ min: 0.01, max: 500, noNaN: true }),
      (p, size, mean) => {
        const at = negativeBinomialQuantile(p, size, mean);
        expect(negativeBinomialCdf(at, size, mean)).toBeGreaterThanOrEqual(p * (1 - 1e-13));
        if (at > 0) expect(negativeBinomialCdf(at - 1, size, mean)).toBeLessThan(p);
      },
    ),
  );
});

test("takes the ends, and no mean", () => {
  expect([
    negativeBinomialQuantile(0, 2, 5),
    negativeBinomialQuantile(1, 2, 5),
    negativeBinomialQuantile(1, 2, 5, "upper"),
  ]).toEqual([0, Infinity, 0]);
  expect(negativeBinomialQuantile(1, 2, 0)).toBe(0);
});

test("refuses what is no probability", () => {
  expect(() => negativeBinomialQuantile(2, 2, 5)).toThrow(RangeError);
  expect(() => negativeBinomialQuantile(0.5, 0, 5)).toThrow(RangeError);
});
