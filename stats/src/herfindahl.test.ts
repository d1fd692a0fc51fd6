import { expect, test } from "vitest";
import { herfindahl } from "./herfindahl.ts";

test("is 0.655 for studies of 400, 50, 30 and 20", () => {
  expect(herfindahl([400, 50, 30, 20])).toBeCloseTo(0.6552, 12);
});

test("is 1 for one, and one over how many for ties", () => {
  expect(herfindahl([9])).toBe(1);
  expect(herfindahl([5, 5, 5, 5])).toBe(0.25);
  expect(herfindahl([0, 1e300])).toBe(1);
});

test("refuses nothing at all", () => {
  expect(() => herfindahl([])).toThrow("shares need a total above 0: 0");
  expect(() => herfindahl([0, 0])).toThrow(RangeError);
  expect(() => herfindahl([1, -1])).toThrow("counts[1] must be finite and 0 or more: -1");
});
