import fc from "fast-check";
import { expect, test } from "vitest";
import { gammaQuantile } from "./gamma-quantile.ts";
import { regularisedGammaP } from "./regularised-gamma-p.ts";

test("agrees with R's qgamma", () => {
  expect(gammaQuantile(0.025, 5)).toBeCloseTo(1.6234863901184207, 13);
  expect(gammaQuantile(1e-10, 5, "upper")).toBeCloseTo(34.08380906930896, 11);
  expect(gammaQuantile(0, 5)).toBe(0);
  expect(gammaQuantile(1, 5)).toBe(Infinity);
  expect(gammaQuantile(0, 5, "upper")).toBe(Infinity);
  expect(gammaQuantile(1, 5, "upper")).toBe(0);
});

test("undoes the distribution function from tiny shapes to huge ones", () => {
  const shape = fc.double({ min: -2, max: 8, noNaN: true }).map((power) => 10 ** power);
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, (p, a) => {
      const x = gammaQuantile(p, a);
      if (x > 1e-290) expect(regularisedGammaP(a, x)).toBeCloseTo(p, 9);
    }),
  );
});

test("refuses what is out of range", () => {
  expect(() => gammaQuantile(2, 5)).toThrow(RangeError);
  expect(() => gammaQuantile(0.5, 0)).toThrow("shape must be finite and above 0: 0");
});
