import { expect, test } from "vitest";
import { binomialCdf } from "./binomial-cdf.ts";

test("adds up the probabilities of numbers of events", () => {
  expect(binomialCdf(0, 10, 0.1)).toBeCloseTo(0.9 ** 10, 14);
  expect(binomialCdf(3, 10, 0.2)).toBeCloseTo(0.8791261184, 14);
  expect(binomialCdf(90, 100, 0.5, "upper") / 1.6610244897268262e-18).toBeCloseTo(1, 11);
});

test("knows the ends", () => {
  expect(binomialCdf(-1, 10, 0.5)).toBe(0);
  expect(binomialCdf(10, 10, 1)).toBe(1);
  expect(binomialCdf(10, 10, 0.5, "upper")).toBe(0);
  expect(binomialCdf(0, 0, 0.5)).toBe(1);
  expect(() => binomialCdf(1, 10, 1.5)).toThrow(RangeError);
  expect(() => binomialCdf(1, -1, 0.5)).toThrow(RangeError);
  expect(() => binomialCdf(Number.NaN, 1, 0.5)).toThrow(RangeError);
});

test("gives logarithms of what is too small for a number", () => {
  expect(binomialCdf(90, 100, 0.1, "upper", "log")).toBeCloseTo(-182.1985246139103, 9);
  expect(binomialCdf(100, 100, 0.1, "upper", "log")).toBe(-Infinity);
});
