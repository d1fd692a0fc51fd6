import { expect, test } from "vitest";
import { negativeBinomialDensity } from "./negative-binomial-density.ts";

test("agrees with R's dnbinom", () => {
  expect(negativeBinomialDensity(3, 2, 3)).toBeCloseTo(0.13824, 14);
  expect(negativeBinomialDensity(100, 10, 90)).toBeCloseTo(0.011324243938679, 14);
  expect(negativeBinomialDensity(0, 1, 1)).toBeCloseTo(0.5, 15);
  expect(negativeBinomialDensity(2, 1e9, 1)).toBeCloseTo(Math.exp(-1) / 2, 8);
});

test("is 0 for what is not a count", () => {
  expect(negativeBinomialDensity(0.5, 1, 1)).toBe(0);
  expect(negativeBinomialDensity(3, 1, 0)).toBe(0);
  expect(() => negativeBinomialDensity(1, 0, 1)).toThrow(RangeError);
});
