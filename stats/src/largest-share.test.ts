import { expect, test } from "vitest";
import { largestShare } from "./largest-share.ts";

test("is 80% for studies of 400, 50, 30 and 20", () => {
  expect(largestShare([400, 50, 30, 20])).toBe(0.8);
});

test("is all for one, and an equal part for ties", () => {
  expect(largestShare([9])).toBe(1);
  expect(largestShare(Float64Array.of(5, 5))).toBe(0.5);
});

test("refuses nothing at all", () => {
  expect(() => largestShare([])).toThrow(RangeError);
  expect(() => largestShare([0])).toThrow(RangeError);
});
