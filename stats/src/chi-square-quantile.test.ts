import { expect, test } from "vitest";
import { chiSquareQuantile } from "./chi-square-quantile.ts";

test("agrees with R's qchisq", () => {
  expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 13);
  expect(chiSquareQuantile(0.999, 20)).toBeCloseTo(45.31474661812586, 11);
  expect(chiSquareQuantile(0.05, 1, "upper")).toBeCloseTo(3.841458820694124, 13);
  expect(chiSquareQuantile(0, 3)).toBe(0);
});

test("refuses 0 degrees of freedom", () => {
  expect(() => chiSquareQuantile(0.5, 0)).toThrow("df must be finite and above 0: 0");
});
