import { expect, test } from "vitest";
import { poissonDensity } from "./poisson-density.ts";

test("keeps its digits for the huge", () => {
  expect(poissonDensity(7, 3.2)).toBeCloseTo(0.027789259206343495, 15);
  expect(poissonDensity(1000, 1000)).toBeCloseTo(0.0126146113487215, 15);
  expect(poissonDensity(1e12, 1e12) * Math.sqrt(2 * Math.PI * 1e12)).toBeCloseTo(1, 10);
});

test("is 0 for what is not a count, and certain at a mean of 0", () => {
  expect(poissonDensity(1.5, 2)).toBe(0);
  expect(poissonDensity(-1, 2)).toBe(0);
  expect(poissonDensity(0, 0)).toBe(1);
  expect(poissonDensity(3, 1e-200)).toBe(0);
  expect(() => poissonDensity(1, -2)).toThrow(RangeError);
});
