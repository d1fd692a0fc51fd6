import { expect, test } from "vitest";
import { splineKnots } from "./spline-knots.ts";

const oneTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

test("lies at fixed quantiles of a hundred values or more", () => {
  // Type-7 quantile p of 1 to 101 is 1 + 100 p.
  expect(Array.from(splineKnots(oneTo(101), 3))).toEqual([11, 51, 91]);
  expect(Array.from(splineKnots(oneTo(101), 5))).toEqual(
    [6, 28.5, 51, 73.5, 96].map((knot) => expect.closeTo(knot, 10)),
  );
  const seven = splineKnots(oneTo(101), 7);
  expect([seven[0], seven[6]]).toEqual([3.5, expect.closeTo(98.5, 10)]);
});

test("has the fifth smallest and fifth largest at the ends of fewer", () => {
  const knots = splineKnots(oneTo(50).reverse(), 4);
  expect([knots[0], knots[3]]).toEqual([5, 46]);
});

test("takes the values between the ends where there are hardly more than knots", () => {
  expect(Array.from(splineKnots([1, 1, 2, 3, 4, 5, 5, 5], 5))).toEqual([2, 3, 4]);
});

test("sets a heap of values on the smallest apart", () => {
  const knots = splineKnots([...oneTo(120), ...Array.from({ length: 30 }, () => 0)], 4);
  expect(knots[0]).toBe(1);
  expect(knots).toHaveLength(4);
  expect(knots[1]).toBeGreaterThan(2);
});

test("sets a heap of values on the largest apart", () => {
  const knots = splineKnots([...oneTo(120), ...Array.from({ length: 30 }, () => 500)], 4);
  expect(knots[3]).toBe(120);
});

test("refuses too few values, too few different ones, and fewer than 3 knots", () => {
  expect(() => splineKnots([1, 2, 3, 4, 5])).toThrow("knots need 6 or more values: 5");
  expect(() => splineKnots([1, 1, 1, 2, 2, 2])).toThrow("a spline needs 3 different knots");
  expect(() => splineKnots(oneTo(20), 2)).toThrow("count must be a whole number of 3 or more: 2");
  expect(() => splineKnots([1, 2, 3, 4, 5, Infinity])).toThrow(RangeError);
});
