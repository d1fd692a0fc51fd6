import { expect, test } from "vitest";
import { normalCdf } from "./normal-cdf.ts";

test("keeps the digits of far tails", () => {
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(1)).toBeCloseTo(0.8413447460685429, 15);
  expect(normalCdf(-10) / 7.61985302416047e-24).toBeCloseTo(1, 12);
  expect(normalCdf(37, "upper") / 5.7255712225239266e-300).toBeCloseTo(1, 12);
  expect(normalCdf(-Infinity)).toBe(0);
  expect(normalCdf(Infinity)).toBe(1);
});

test("refuses what is not a number", () => {
  expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
});

test("gives logarithms of what is too small for a number", () => {
  expect(normalCdf(-60, "lower", "log")).toBeCloseTo(-1805.013560680567, 9);
  expect(normalCdf(3, "lower", "log")).toBeCloseTo(-0.001350809964748194, 15);
  expect(normalCdf(-Infinity, "lower", "log")).toBe(-Infinity);
});
