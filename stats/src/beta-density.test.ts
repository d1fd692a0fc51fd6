import { expect, test } from "vitest";
import { betaDensity } from "./beta-density.ts";

test("agrees with R's dbeta, for shapes on either side of 1", () => {
  expect(betaDensity(0.3, 2, 5)).toBeCloseTo(2.1609, 13);
  expect(betaDensity(0.3, 0.4, 5)).toBeCloseTo(0.4142275954039414, 13);
  expect(betaDensity(0.3, 0.4, 0.6)).toBeCloseTo(0.7190258166338288, 13);
  expect(betaDensity(0.3, 2, 0.6)).toBeCloseTo(0.3321645430411737, 13);
  expect(betaDensity(0.999, 2, 300, "log")).toBeCloseTo(-2054.008936176587, 9);
});

test("has its ends, and nothing outside them", () => {
  const ends = (a: number, b: number) => [betaDensity(0, a, b), betaDensity(1, a, b)];
  expect(ends(1, 3)).toEqual([3, 0]);
  expect(ends(2, 1)).toEqual([0, 2]);
  expect(ends(0.5, 0.5)).toEqual([Infinity, Infinity]);
  expect([betaDensity(-0.1, 2, 2), betaDensity(1.1, 2, 2)]).toEqual([0, 0]);
});

test("refuses shapes of nought", () => {
  expect(() => betaDensity(0.5, 1, 0)).toThrow("b must be finite and above 0: 0");
  expect(() => betaDensity(Number.NaN, 1, 1)).toThrow(RangeError);
});
