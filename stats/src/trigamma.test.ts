import { expect, test } from "vitest";
import { trigamma } from "./trigamma.ts";

test("is pi squared over 6 at 1, and falls by 1/x^2", () => {
  expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 14);
  expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 13);
  for (const x of [0.2, 3, 11.5, 40]) expect(trigamma(x) - trigamma(x + 1) - 1 / x ** 2).toBeCloseTo(0, 12);
});

test("nears 1/x far out, and 1/x^2 near nought", () => {
  expect(trigamma(1e9) * 1e9).toBeCloseTo(1, 8);
  expect(trigamma(1e-8) * 1e-16).toBeCloseTo(1, 12);
});

test("refuses nought, and what is below it", () => {
  expect(() => trigamma(0)).toThrow("x must be finite and above 0: 0");
  expect(() => trigamma(Number.NaN)).toThrow(RangeError);
});
