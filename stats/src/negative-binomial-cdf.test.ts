import { expect, test } from "vitest";
import { negativeBinomialCdf } from "./negative-binomial-cdf.ts";
import { negativeBinomialDensity } from "./negative-binomial-density.ts";

test("agrees with R's pnbinom", () => {
  expect(negativeBinomialCdf(3, 2, 5)).toBeCloseTo(0.442196703754388, 14);
  expect(negativeBinomialCdf(40, 2, 5, "upper") / 1.297306230405238e-5).toBeCloseTo(1, 12);
  expect(negativeBinomialCdf(4, 20, 0.1, "upper") / 1.197304894925223e-7).toBeCloseTo(1, 12);
});

test("adds up its density", () => {
  let sum = 0;
  for (let k = 0; k <= 30; k++) {
    sum += negativeBinomialDensity(k, 1.7, 6);
    expect(negativeBinomialCdf(k + 0.5, 1.7, 6)).toBeCloseTo(sum, 12);
    expect(Math.exp(negativeBinomialCdf(k, 1.7, 6, "upper", "log"))).toBeCloseTo(1 - sum, 12);
    expect(Math.exp(negativeBinomialDensity(k, 1.7, 6, "log"))).toBeCloseTo(negativeBinomialDensity(k, 1.7, 6), 14);
  }
});

test("takes no mean, and counts below nought", () => {
  expect([negativeBinomialCdf(0, 2, 0), negativeBinomialCdf(-1, 2, 5), negativeBinomialCdf(-1, 2, 5, "upper")]).toEqual(
    [1, 0, 1],
  );
  expect(negativeBinomialCdf(Infinity, 2, 5)).toBe(1);
});

test("refuses a size of nought", () => {
  expect(() => negativeBinomialCdf(1, 0, 5)).toThrow("size must be finite and above 0: 0");
  expect(() => negativeBinomialCdf(Number.NaN, 1, 5)).toThrow(RangeError);
});
