import fc from "fast-check";
import { expect, test } from "vitest";
import { regularisedBeta } from "./regularised-beta.ts";

test("is the beta distribution function, tails with their own digits", () => {
  expect(regularisedBeta(0.3, 2.5, 4)).toBeCloseTo(0.35219758590676725, 14);
  expect(regularisedBeta(0.3, 2.5, 4, "upper")).toBeCloseTo(0.6478024140932328, 14);
  expect(regularisedBeta(0.05, 40, 2000, "upper") / 3.1845069888656064e-13).toBeCloseTo(1, 11);
  expect(regularisedBeta(0.25, 0.5, 0.5)).toBeCloseTo(1 / 3, 14);
  expect(regularisedBeta(0, 2, 3)).toBe(0);
  expect(regularisedBeta(1, 2, 3)).toBe(1);
  expect(regularisedBeta(1, 2, 3, "upper")).toBe(0);
});

test("mirrors: I_x(a, b) = 1 - I_(1-x)(b, a)", () => {
  const shape = fc.double({ min: 0.01, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1023 }), shape, shape, (k, a, b) => {
      const x = k / 1024;
      expect(regularisedBeta(x, a, b)).toBeCloseTo(regularisedBeta(1 - x, b, a, "upper"), 10);
    }),
  );
});

test("refuses what is out of range", () => {
  expect(() => regularisedBeta(1.5, 1, 1)).toThrow(RangeError);
  expect(() => regularisedBeta(0.5, 0, 1)).toThrow(RangeError);
  expect(() => regularisedBeta(0.5, 1, Infinity)).toThrow(RangeError);
});
