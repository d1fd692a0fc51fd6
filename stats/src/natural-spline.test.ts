import { expect, test } from "vitest";
import { naturalSpline } from "./natural-spline.ts";
import { restrictedCubicSpline } from "./restricted-cubic-spline.ts";

const row = (columns: readonly Float64Array[], i: number) => columns.map((column) => column[i]);
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12));

test("agrees with R's ns, inside and outside the boundary", () => {
  // R: ns(x, knots = c(3, 7), Boundary.knots = c(1, 10)).
  const columns = naturalSpline([1, 2, 6, 10, 0, 12], { interior: [3, 7], boundary: [1, 10] });
  expect(row(columns, 0)).toEqual(close([0, 0, 0]));
  expect(row(columns, 1)).toEqual(close([-0.073540322224854, 0.27599860494705, -0.19319902346293]));
  expect(row(columns, 2)).toEqual(close([0.459064167948219, 0.39923936962587, -0.18303898730954]));
  expect(row(columns, 3)).toEqual(close([-0.132911392405063, 0.44303797468354, 0.68987341772152]));
  expect(row(columns, 4)).toEqual(close([0.086827942426396, -0.28942647475465, 0.20259853232826]));
  expect(row(columns, 5)).toEqual(close([-0.778481012658228, 0.59493670886076, 1.18354430379747]));
});

test("is a straight line without interior knots", () => {
  const columns = naturalSpline([1, 2, 10], { interior: [], boundary: [1, 10] });
  expect(columns.map((column) => Array.from(column))).toEqual([close([0, 0.089087080637475, 0.801783725737273])]);
});

test("fits the same curves as a restricted cubic spline", () => {
  // Any column of the one is the constant and a sum of the columns of the other: five points fix the sum, a sixth checks it.
  const x = [-3, 0, 1.2, 3.3, 7.7, 12, 18];
  const natural = naturalSpline(x, { interior: [3, 7], boundary: [1, 10] });
  const cubic = restrictedCubicSpline(x, [1, 3, 7, 10]);
  const columns = [x.map(() => 1), ...cubic.map((column) => Array.from(column))];
  for (const target of natural) {
    const matrix = [0, 2, 3, 4].map((i) => [...columns.map((column) => column[i] ?? 0), target[i] ?? 0]);
    const weights = eliminate(matrix);
    for (const i of [1, 5, 6]) {
      const sum = columns.reduce((total, column, k) => total + (weights[k] ?? 0) * (column[i] ?? 0), 0);
      expect(sum).toBeCloseTo(target[i] ?? 0, 8);
    }
  }
});

function eliminate(matrix: number[][]): number[] {
  const n = matrix.length;
  for (let k = 0; k < n; k++) {
    const pivot = matrix.slice(k).reduce((best, one) => (Math.abs(one[k] ?? 0) > Math.abs(best[k] ?? 0) ? one : best));
    matrix.splice(matrix.indexOf(pivot), 1);
    matrix.splice(k, 0, pivot);
    for (const [i, one] of matrix.entries()) {
      const factor = i === k ? 0 : (one[k] ?? 0) / (pivot[k] ?? 1);
      matrix[i] = one.map((value, j) => value - factor * (pivot[j] ?? 0));
    }
  }
  return matrix.map((one, k) => (one[n] ?? 0) / (one[k] ?? 1));
}

test("refuses knots outside the boundary, and what is not a number", () => {
  expect(() => naturalSpline([1], { interior: [11], boundary: [1, 10] })).toThrow(
    "knots must be finite and rising: 10 at index 2",
  );
  expect(() => naturalSpline([1], { interior: [], boundary: [2, 2] })).toThrow(RangeError);
  expect(() => naturalSpline([Number.NaN], { interior: [], boundary: [1, 2] })).toThrow(
    "values must be finite: NaN at index 0",
  );
});
