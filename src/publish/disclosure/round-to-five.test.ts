import { expect, test } from "vitest";
import { isSmall, roundToFive } from "./round-to-five.ts";

test("shows nought as nought and 8 to 12 as 10", () => {
  expect(roundToFive(0)).toBe(0);
  expect([8, 9, 10, 11, 12].map(roundToFive)).toEqual([10, 10, 10, 10, 10]);
  expect(roundToFive(13)).toBe(15);
  expect(roundToFive(1_000_002)).toBe(1_000_000);
});

test("never lets a small count through as 5", () => {
  for (const count of [1, 2, 3, 4, 5, 6, 7]) expect(() => roundToFive(count)).toThrow(RangeError);
});

test("refuses parts of people and fewer than none", () => {
  expect(() => roundToFive(8.5)).toThrow(RangeError);
  expect(() => roundToFive(-10)).toThrow(RangeError);
});

test("small is 1 to 7", () => {
  expect([0, 1, 7, 8].map(isSmall)).toEqual([false, true, true, false]);
});
