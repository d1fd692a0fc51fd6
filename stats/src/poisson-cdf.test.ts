import { expect, test } from "vitest";
import { poissonCdf } from "./poisson-cdf.ts";

test("adds up the probabilities of counts", () => {
  expect(poissonCdf(0, 0.1)).toBeCloseTo(Math.exp(-0.1), 15);
  expect(poissonCdf(1.9, 1)).toBeCloseTo(2 * Math.exp(-1), 14);
  expect(poissonCdf(1000, 1000)).toBeCloseTo(0.508409367168506, 13);
  expect(poissonCdf(30, 5, "upper") / 4.517741693983066e-15).toBeCloseTo(1, 11);
  expect(poissonCdf(1e8, 1e8)).toBeCloseTo(0.5000265961519927, 12);
});

test("knows the ends", () => {
  expect(poissonCdf(-1, 3)).toBe(0);
  expect(poissonCdf(-1, 3, "upper")).toBe(1);
  expect(poissonCdf(0, 0)).toBe(1);
  expect(poissonCdf(Infinity, 3)).toBe(1);
  expect(() => poissonCdf(1, -1)).toThrow(RangeError);
  expect(() => poissonCdf(Number.NaN, 1)).toThrow(RangeError);
});

test("gives logarithms of what is too small for a number", () => {
  expect(poissonCdf(1000, 10, "upper", "log")).toBeCloseTo(-3624.13922510739, 8);
});
