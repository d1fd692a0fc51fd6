import { expect, test } from "vitest";
import { solveSymmetric } from "./solve-symmetric.ts";

test("solves two and three equations", () => {
  expect(Array.from(solveSymmetric(Float64Array.of(4, 1, 1, 3), Float64Array.of(1, 2)))).toEqual([
    expect.closeTo(1 / 11, 14),
    expect.closeTo(7 / 11, 14),
  ]);
  const x = solveSymmetric(Float64Array.of(2, 1, 0, 1, 5, 2, 0, 2, 9), Float64Array.of(4, 17, 31));
  expect(Array.from(x)).toEqual([1, 2, 3].map((value) => expect.closeTo(value, 12)));
});

test("gives nothing in a direction of which the matrix says nothing", () => {
  expect(Array.from(solveSymmetric(Float64Array.of(1, 1, 1, 1), Float64Array.of(2, 2)))).toEqual([2, 0]);
  expect(Array.from(solveSymmetric(Float64Array.of(0), Float64Array.of(5)))).toEqual([0]);
  expect(Array.from(solveSymmetric(Float64Array.of(), Float64Array.of()))).toEqual([]);
});
