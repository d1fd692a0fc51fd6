import { expect, test } from "vitest";
import { normalDensity } from "./normal-density.ts";

test("agrees with R's dnorm, far out too", () => {
  expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
  expect(normalDensity(1.5)).toBeCloseTo(0.1295175956658917, 15);
  expect(normalDensity(-9) / 1.027977357166892e-18).toBeCloseTo(1, 13);
  expect(normalDensity(40, "log")).toBeCloseTo(-800.9189385332047, 10);
  expect(normalDensity(-Infinity)).toBe(0);
  expect(normalDensity(Infinity, "log")).toBe(-Infinity);
});

test("refuses what is not a number", () => {
  expect(() => normalDensity(Number.NaN)).toThrow("x must be a number: NaN");
});
