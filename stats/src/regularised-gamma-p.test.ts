import { expect, test } from "vitest";
import { regularisedGammaP } from "./regularised-gamma-p.ts";

test("is the gamma distribution function", () => {
  expect(regularisedGammaP(3, 2.5)).toBeCloseTo(0.4561868841166705, 14);
  expect(regularisedGammaP(1, 2)).toBeCloseTo(1 - Math.exp(-2), 14);
  expect(regularisedGammaP(3, 0)).toBe(0);
  expect(regularisedGammaP(3, -1)).toBe(0);
  expect(regularisedGammaP(3, Infinity)).toBe(1);
});

test("is near a half at the mean of the huge, and has no seam where the method changes", () => {
  expect(regularisedGammaP(1e12, 1e12)).toBeCloseTo(0.5, 6);
  expect(regularisedGammaP(1e5 * 1.0000001, 1e5 + 300)).toBeCloseTo(regularisedGammaP(1e5, 1e5 + 300), 4);
});

test("refuses a shape of 0", () => {
  expect(() => regularisedGammaP(0, 1)).toThrow("a must be finite and above 0: 0");
  expect(() => regularisedGammaP(1, Number.NaN)).toThrow(RangeError);
});
