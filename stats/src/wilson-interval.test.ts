import fc from "fast-check";
import { expect, test } from "vitest";
import { wilsonInterval } from "./wilson-interval.ts";

test("gives 39.4% to 51.9% for 108 of 237", () => {
  const { lower, upper } = wilsonInterval(108, 237);
  expect(lower).toBeCloseTo(0.3935, 4);
  expect(upper).toBeCloseTo(0.5193, 4);
});

test("reaches 0 for none and 1 for all, exactly", () => {
  expect(wilsonInterval(0, 12)).toEqual({ lower: 0, upper: expect.closeTo(0.2425, 4) });
  expect(wilsonInterval(12, 12)).toEqual({ lower: expect.closeTo(0.7575, 4), upper: 1 });
  expect(wilsonInterval(0, 1)).toEqual({ lower: 0, upper: expect.closeTo(0.7934506856227626, 12) });
});

test("holds the proportion, mirrors, and stays within 0 and 1, the huge included", () => {
  const trials = fc.integer({ min: 1, max: 1_000_000_000 });
  fc.assert(
    fc.property(trials, fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
      const x = Math.round(n * share);
      const { lower, upper } = wilsonInterval(x, n, 0.998);
      const mirror = wilsonInterval(n - x, n, 0.998);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(x / n + 1e-15);
      expect(upper).toBeGreaterThanOrEqual(x / n - 1e-15);
      expect(upper).toBeLessThanOrEqual(1 + 1e-15);
      expect(1 - mirror.upper).toBeCloseTo(lower, 12);
    }),
  );
});

test("refuses no trials, more events than trials, and a level given in per cent", () => {
  expect(() => wilsonInterval(0, 0)).toThrow("trials must be finite and above 0: 0");
  expect(() => wilsonInterval(11, 10)).toThrow("events must be at most trials: 11 of 10");
  expect(() => wilsonInterval(-1, 10)).toThrow(RangeError);
  expect(() => wilsonInterval(1, 10, 95)).toThrow("confidence must be strictly between 0 and 1: 95");
});
