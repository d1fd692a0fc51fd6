import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile } from "./quantile.ts";

test("is R's type 7 unless told", () => {
  const oneToTen = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
  expect(quantile(oneToTen, 0.1)).toBeCloseTo(1.9, 14);
  expect(quantile(oneToTen, 0.5)).toBe(5.5);
  expect(quantile(oneToTen, 0.1, 6)).toBeCloseTo(1.1, 14);
  expect(quantile(oneToTen, 0.1, 2)).toBe(1.5);
  expect(quantile(oneToTen, 0.15, 2)).toBe(2);
  expect(oneToTen[0]).toBe(10);
});

test("is the value itself where there is one, and the tie where all are tied", () => {
  for (const type of [2, 6, 7] as const) {
    expect(quantile([4.2], 0, type)).toBe(4.2);
    expect(quantile([4.2], 1, type)).toBe(4.2);
    expect(quantile([3, 3, 3, 3], 0.37, type)).toBe(3);
    expect(quantile([1, 2], 0, type)).toBe(1);
    expect(quantile([1, 2], 1, type)).toBe(2);
  }
});

test("stays on the last value where rounding brings the place next to the end", () => {
  expect(quantile([1, 2, 3], 0.9999999999999997, 2)).toBe(3);
});

test("rises with p, between the smallest and the largest", () => {
  const values = fc.array(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), { minLength: 1 });
  fc.assert(
    fc.property(
      values,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(2 as const, 6 as const, 7 as const),
      (x, p, type) => {
        const at = quantile(x, p, type);
        expect(at).toBeGreaterThanOrEqual(Math.min(...x));
        expect(at).toBeLessThanOrEqual(Math.max(...x));
        expect(quantile(x, p / 2, type)).toBeLessThanOrEqual(at);
      },
    ),
  );
});

test("takes infinities at the ends, but finds nothing between two of them", () => {
  expect(quantile([-Infinity, 0, 1], 0.1)).toBe(-Infinity);
  expect(quantile([0, 1, Infinity], 0.5)).toBe(1);
  expect(() => quantile([-Infinity, Infinity], 0.5)).toThrow("nothing lies between -Infinity and Infinity");
  expect(() => quantile([-Infinity, Infinity], 0.5, 2)).toThrow(RangeError);
});

test("refuses no values, what is not a number, and what is no probability", () => {
  expect(() => quantile([], 0.5)).toThrow("a quantile needs at least one value: 0 given");
  expect(() => quantile([1, Number.NaN], 0.5)).toThrow(RangeError);
  expect(() => quantile([1], 50)).toThrow(RangeError);
});
