import { expect, test } from "vitest";
import { logGamma } from "./log-gamma.ts";

test("is the logarithm of a factorial, half-whole numbers and the huge included", () => {
  expect(logGamma(1)).toBe(0);
  expect(logGamma(2)).toBe(0);
  expect(logGamma(6)).toBeCloseTo(Math.log(120), 13);
  expect(logGamma(0.5)).toBeCloseTo(0.5723649429247001, 13);
  expect(logGamma(100)).toBeCloseTo(359.1342053695754, 10);
  expect(logGamma(1e10) / 220258509288.81058).toBeCloseTo(1, 14);
});

test("refuses 0, where it has no value", () => {
  expect(() => logGamma(0)).toThrow(RangeError);
});
