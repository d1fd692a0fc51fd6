import fc from "fast-check";
import { expect, test } from "vitest";
import { gammaCdf } from "./gamma-cdf.ts";
import { gammaQuantile } from "./gamma-quantile.ts";

test("agrees with R's pgamma, in the tails too", () => {
  expect(gammaCdf(2, 3)).toBeCloseTo(0.3233235838169366, 14);
  expect(gammaCdf(30, 3, "upper") / 4.501016648012124e-11).toBeCloseTo(1, 12);
  expect(gammaCdf(5000, 3, "upper", "log")).toBeCloseTo(-4983.658360797738, 9);
  expect(gammaCdf(0, 3)).toBe(0);
  expect(gammaCdf(Infinity, 3, "upper", "log")).toBe(-Infinity);
});

test("is undone by the quantile, in either tail and on either scale", () => {
  const shapes = fc.double({ min: 0.2, max: 500, noNaN: true });
  fc.assert(
    fc.property(shapes, fc.double({ min: 0.01, max: 3, noNaN: true }), (shape, times) => {
      const x = shape * times;
      for (const tail of ["lower", "upper"] as const) {
        const log = gammaCdf(x, shape, tail, "log");
        if (log > -1e-6) continue;
        expect(gammaQuantile(log, shape, tail, "log") / x).toBeCloseTo(1, 7);
      }
      expect(gammaCdf(x, shape) + gammaCdf(x, shape, "upper")).toBeCloseTo(1, 12);
    }),
  );
  expect(gammaQuantile(-900, 3, "lower", "log") / 9.354900640167887e-131).toBeCloseTo(1, 10);
});

test("refuses a shape of nought", () => {
  expect(() => gammaCdf(1, 0)).toThrow("shape must be finite and above 0: 0");
  expect(() => gammaCdf(Number.NaN, 1)).toThrow(RangeError);
});
