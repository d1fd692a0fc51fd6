import fc from "fast-check";
import { expect, test } from "vitest";
import { exactPoissonInterval } from "./exact-poisson-interval.ts";
import { poissonCdf } from "./poisson-cdf.ts";

test("gives 6.201 to 20.962 for 12 events", () => {
  expect(exactPoissonInterval(12)).toEqual({ lower: expect.closeTo(6.200575, 6), upper: expect.closeTo(20.961585, 6) });
});

test("is 0 to -log(0.025) for no events", () => {
  expect(exactPoissonInterval(0)).toEqual({ lower: 0, upper: expect.closeTo(-Math.log(0.025), 13) });
});

test("leaves exactly half of what is left over on each side, the huge included", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.constantFrom(0.9, 0.95, 0.998), (count, level) => {
      const { lower, upper } = exactPoissonInterval(count, level);
      expect(poissonCdf(count - 1, lower, "upper")).toBeCloseTo((1 - level) / 2, 8);
      expect(poissonCdf(count, upper)).toBeCloseTo((1 - level) / 2, 8);
    }),
  );
});

test("refuses what is out of range", () => {
  expect(() => exactPoissonInterval(-1)).toThrow(RangeError);
  expect(() => exactPoissonInterval(1, 1)).toThrow(RangeError);
});
