import { expect, test } from "vitest";
import { countInterval } from "./count-interval.ts";

test("is exact below 10 events and Byar's from 10 on, and says which", () => {
  expect(countInterval(0)).toEqual({ lower: 0, upper: expect.closeTo(3.689, 3), method: "exact-poisson" });
  expect(countInterval(9)).toEqual({
    lower: expect.closeTo(4.115, 3),
    upper: expect.closeTo(17.085, 3),
    method: "exact-poisson",
  });
  expect(countInterval(9.999).method).toBe("exact-poisson");
  expect(countInterval(10)).toEqual({
    lower: expect.closeTo(4.787, 3),
    upper: expect.closeTo(18.391, 3),
    method: "byar",
  });
  expect(countInterval(1e9).method).toBe("byar");
});

test("refuses a count that is not a number", () => {
  expect(() => countInterval(Number.NaN)).toThrow(RangeError);
});
