import { expect, test } from "vitest";
import { chiSquareDensity } from "./chi-square-density.ts";

test("agrees with R's dchisq", () => {
  // With 2 degrees of freedom it is exp(-x / 2) / 2.
  expect(chiSquareDensity(3, 2)).toBeCloseTo(Math.exp(-1.5) / 2, 14);
  expect(chiSquareDensity(4, 7)).toBeCloseTo(0.1151807285614678, 14);
  expect(chiSquareDensity(1e-5, 1)).toBeCloseTo(126.1559953194544, 10);
  expect(chiSquareDensity(3, 2, "log")).toBeCloseTo(-1.5 - Math.LN2, 14);
  expect(chiSquareDensity(-1, 2)).toBe(0);
});

test("refuses degrees of freedom of nought", () => {
  expect(() => chiSquareDensity(1, 0)).toThrow("df must be finite and above 0: 0");
});
