import { expect, test } from "vitest";
import { binomialDensity } from "./binomial-density.ts";

test("keeps its digits", () => {
  expect(binomialDensity(500, 1000, 0.5)).toBeCloseTo(0.025225018178360804, 15);
  expect(binomialDensity(2, 3, 0.25)).toBeCloseTo(9 / 64, 15);
  expect(binomialDensity(0, 3, 0.75)).toBeCloseTo(1 / 64, 15);
  expect(binomialDensity(3, 3, 0.75)).toBeCloseTo(27 / 64, 15);
});

test("knows the ends", () => {
  expect(binomialDensity(0, 0, 0.5)).toBe(1);
  expect(binomialDensity(0, 4, 0)).toBe(1);
  expect(binomialDensity(4, 4, 1)).toBe(1);
  expect(binomialDensity(5, 4, 0.5)).toBe(0);
  expect(binomialDensity(1.5, 4, 0.5)).toBe(0);
  expect(() => binomialDensity(1, 4, 2)).toThrow(RangeError);
});
