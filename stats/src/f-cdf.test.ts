import { expect, test } from "vitest";
import { fCdf } from "./f-cdf.ts";
import { studentCdf } from "./student-cdf.ts";

test("agrees with R's pf", () => {
  expect(fCdf(3, 4, 10)).toBeCloseTo(0.9276767777118597, 14);
  expect(fCdf(3, 4, 10, "upper")).toBeCloseTo(0.07232322228814025, 14);
  expect(fCdf(0.02, 7, 2) / 7.16143275246554e-5).toBeCloseTo(1, 12);
  expect(fCdf(1e5, 3, 40, "upper", "log")).toBeCloseTo(-176.8188043294699, 9);
  expect([fCdf(0, 4, 10), fCdf(Infinity, 4, 10), fCdf(-1, 4, 10, "upper")]).toEqual([0, 1, 1]);
});

test("is Student's t squared where there is one degree of freedom above", () => {
  for (const t of [0.1, 1, 2.5, 12]) expect(fCdf(t * t, 1, 7, "upper")).toBeCloseTo(2 * studentCdf(t, 7, "upper"), 13);
});

test("refuses degrees of freedom of nought", () => {
  expect(() => fCdf(1, 0, 3)).toThrow("df1 must be finite and above 0: 0");
  expect(() => fCdf(1, 3, Infinity)).toThrow("df2 must be finite and above 0: Infinity");
  expect(() => fCdf(Number.NaN, 3, 3)).toThrow(RangeError);
});
