import { expect, test } from "vitest";
import { regularisedGammaQ } from "./regularised-gamma-q.ts";

test("is what the lower function leaves, with its own digits", () => {
  expect(regularisedGammaQ(3, 2.5)).toBeCloseTo(0.5438131158833295, 14);
  expect(regularisedGammaQ(10, 60) / 2.85150775555202e-16).toBeCloseTo(1, 12);
  expect(regularisedGammaQ(1001, 1000)).toBeCloseTo(0.508409367168506, 13);
  expect(regularisedGammaQ(3, 0)).toBe(1);
  expect(regularisedGammaQ(3, Infinity)).toBe(0);
});

test("refuses a negative shape and what is not a number", () => {
  expect(() => regularisedGammaQ(-1, 1)).toThrow(RangeError);
  expect(() => regularisedGammaQ(1, Number.NaN)).toThrow(RangeError);
});
