import { expect, test } from "vitest";
import { digamma } from "./digamma.ts";

const euler = 0.5772156649015329;

test("is minus Euler's constant at 1, and grows by 1/x", () => {
  expect(digamma(1)).toBeCloseTo(-euler, 14);
  expect(digamma(0.5)).toBeCloseTo(-euler - 2 * Math.LN2, 14);
  for (const x of [1e-3, 0.7, 3, 9.99, 12, 1e6]) expect(digamma(x + 1) - digamma(x) - 1 / x).toBeCloseTo(0, 11);
});

test("has its root where R has it, and nears the logarithm far out", () => {
  expect(digamma(1.4616321449683622)).toBeCloseTo(0, 14);
  expect(digamma(1e12)).toBeCloseTo(Math.log(1e12), 11);
  expect(digamma(1e-10) / -1e10).toBeCloseTo(1, 9);
});

test("refuses nought, and what is below it", () => {
  expect(() => digamma(0)).toThrow("x must be finite and above 0: 0");
  expect(() => digamma(-1.5)).toThrow(RangeError);
});
