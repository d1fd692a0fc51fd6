import fc from "fast-check";
import { expect, test } from "vitest";
import { restrictedCubicSpline } from "./restricted-cubic-spline.ts";

test("is the values and, between three knots, one cubic term", () => {
  // Knots 0, 1, 2: (x)^3 - 2 (x - 1)^3 + (x - 2)^3 where above 0, over 2^2.
  const [x, bend] = restrictedCubicSpline([-1, 0, 0.5, 1, 1.5, 2, 3], [0, 1, 2]);
  expect(Array.from(x ?? [])).toEqual([-1, 0, 0.5, 1, 1.5, 2, 3]);
  const want = [0, 0, 0.125 / 4, 1 / 4, (3.375 - 0.25) / 4, (8 - 2) / 4, (27 - 16 + 1) / 4];
  expect(Array.from(bend ?? [])).toEqual(want.map((value) => expect.closeTo(value, 12)));
});

test("is straight beyond the outer knots, in the unit of the values", () => {
  const knots = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 7 });
  fc.assert(
    fc.property(knots, (unsorted) => {
      const sorted = unsorted.slice().sort((a, b) => a - b);
      const [first = 0, last = 0] = [sorted[0], sorted[sorted.length - 1]];
      const places = [first - 2, first - 1, first, last, last + 1, last + 2];
      for (const column of restrictedCubicSpline(places, sorted)) {
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = column;
        expect(c - b).toBeCloseTo(b - a, 8);
        expect(f - e).toBeCloseTo(e - d, 6);
      }
      const tens = restrictedCubicSpline(
        places.map((place) => place * 10),
        sorted.map((knot) => knot * 10),
      );
      for (const [k, column] of restrictedCubicSpline(places, sorted).entries()) {
        for (const [i, value] of column.entries()) expect(tens[k]?.[i]).toBeCloseTo(value * 10, 6);
      }
    }),
  );
});

test("refuses knots that do not rise, and what is not a number", () => {
  expect(() => restrictedCubicSpline([1], [1, 2])).toThrow("a spline needs 3 or more knots: 2");
  expect(() => restrictedCubicSpline([1], [1, 3, 2])).toThrow("knots must be finite and rising: 2 at index 2");
  expect(() => restrictedCubicSpline([Number.NaN], [1, 2, 3])).toThrow("values must be finite: NaN at index 0");
});
