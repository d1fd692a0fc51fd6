import fc from "fast-check";
import { expect, test } from "vitest";
import { normalCdf } from "./normal-cdf.ts";
import { normalQuantile } from "./normal-quantile.ts";

test("gives the usual multipliers", () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 14);
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
});

test("undoes the distribution function in either tail", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (p) => {
      expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 10);
      expect(normalCdf(normalQuantile(p, "upper"), "upper") / p).toBeCloseTo(1, 10);
    }),
  );
});

test("refuses what is no probability", () => {
  expect(() => normalQuantile(1.1)).toThrow("p must be between 0 and 1: 1.1");
});

test("takes a probability by its logarithm", () => {
  expect(normalQuantile(-800, "lower", "log")).toBeCloseTo(-39.88469483825662, 10);
  expect(normalQuantile(-1e-12, "lower", "log")).toBeCloseTo(7.0344838253012, 9);
  expect(normalQuantile(Math.log(0.025), "upper", "log")).toBeCloseTo(1.959963984540054, 12);
});
