import { expect, test } from "vitest";
import { chiSquareCdf } from "./chi-square-cdf.ts";

test("gives p-values that keep their digits", () => {
  expect(chiSquareCdf(3.841458820694124, 1)).toBeCloseTo(0.95, 14);
  expect(chiSquareCdf(40, 3, "upper") / 1.065509033425585e-8).toBeCloseTo(1, 12);
  expect(chiSquareCdf(0, 2)).toBe(0);
  expect(chiSquareCdf(Infinity, 2)).toBe(1);
});

test("refuses what is out of range", () => {
  expect(() => chiSquareCdf(1, 0)).toThrow(RangeError);
  expect(() => chiSquareCdf(Number.NaN, 1)).toThrow(RangeError);
});

test("gives logarithms of what is too small for a number", () => {
  expect(chiSquareCdf(2000, 3, "upper", "log")).toBeCloseTo(-996.4248404973332, 8);
});
