import { expect, test } from "vitest";
import { studentCdf } from "./student-cdf.ts";

test("agrees with R's pt", () => {
  expect(studentCdf(0, 5)).toBe(0.5);
  expect(studentCdf(1, 1)).toBeCloseTo(0.75, 14);
  expect(studentCdf(-2.5, 3)).toBeCloseTo(0.04385332350403278, 14);
  expect(studentCdf(10, 30, "upper") / 2.287625704114809e-11).toBeCloseTo(1, 10);
  expect(studentCdf(Infinity, 3)).toBe(1);
  expect(studentCdf(-Infinity, 3)).toBe(0);
});

test("refuses what is out of range", () => {
  expect(() => studentCdf(1, 0)).toThrow(RangeError);
  expect(() => studentCdf(Number.NaN, 1)).toThrow(RangeError);
});
