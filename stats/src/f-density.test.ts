import { expect, test } from "vitest";
import { fDensity } from "./f-density.ts";

test("agrees with R's df", () => {
  expect(fDensity(3, 4, 10)).toBeCloseTo(0.05773028830095453, 14);
  expect(fDensity(0.5, 1, 7)).toBeCloseTo(0.4131551683718048, 13);
  expect(fDensity(2, 2, 9)).toBeCloseTo(0.1323260547070786, 14);
  expect(fDensity(3, 4, 10, "log")).toBeCloseTo(Math.log(0.05773028830095453), 12);
  expect([fDensity(0, 1, 5), fDensity(0, 2, 5), fDensity(0, 3, 5), fDensity(-1, 3, 5)]).toEqual([Infinity, 1, 0, 0]);
});

test("refuses degrees of freedom of nought", () => {
  expect(() => fDensity(1, 3, 0)).toThrow("df2 must be finite and above 0: 0");
});
