import { expect, test } from "vitest";
import { studentQuantile } from "./student-quantile.ts";

test("agrees with R's qt", () => {
  expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228138851986274, 12);
  expect(studentQuantile(0.025, 10, "upper")).toBeCloseTo(2.228138851986274, 12);
  expect(studentQuantile(1e-9, 4)).toBeCloseTo(-234.02761040611892, 9);
  expect(studentQuantile(0.5, 4)).toBe(0);
  expect(studentQuantile(0, 4)).toBe(-Infinity);
  expect(studentQuantile(1, 4)).toBe(Infinity);
  expect(studentQuantile(0.975, 1e9)).toBeCloseTo(1.959963987, 7);
});

test("refuses what is out of range", () => {
  expect(() => studentQuantile(2, 4)).toThrow(RangeError);
  expect(() => studentQuantile(0.5, -4)).toThrow(RangeError);
});
