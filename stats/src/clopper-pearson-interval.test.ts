import { expect, test } from "vitest";
import { clopperPearsonInterval } from "./clopper-pearson-interval.ts";

test("agrees with R's binom.test for 5 of 10", () => {
  expect(clopperPearsonInterval(5, 10)).toEqual({
    lower: expect.closeTo(0.1870860284474, 12),
    upper: expect.closeTo(0.8129139715526, 12),
  });
});

test("reaches 0 for none and 1 for all", () => {
  expect(clopperPearsonInterval(0, 1)).toEqual({ lower: 0, upper: expect.closeTo(0.975, 14) });
  expect(clopperPearsonInterval(1, 1)).toEqual({ lower: expect.closeTo(0.025, 14), upper: 1 });
  expect(clopperPearsonInterval(0, 1e9).upper).toBeCloseTo(-Math.log(0.025) / 1e9, 15);
});

test("mirrors, the huge included", () => {
  const few = clopperPearsonInterval(1, 1e9);
  const most = clopperPearsonInterval(1e9 - 1, 1e9);
  expect((1 - most.upper) / few.lower).toBeCloseTo(1, 5);
  expect((1 - most.lower) / few.upper).toBeCloseTo(1, 6);
});

test("refuses no trials", () => {
  expect(() => clopperPearsonInterval(0, 0)).toThrow(RangeError);
});
