import { expect, test } from "vitest";
import { ranks } from "./ranks.ts";

test("gives tied values the mean of their places, or the first", () => {
  expect(Array.from(ranks([30, 10, 20, 20]))).toEqual([4, 1, 2.5, 2.5]);
  expect(Array.from(ranks([30, 10, 20, 20], "lowest"))).toEqual([4, 1, 2, 2]);
});

test("takes none, one and the huge", () => {
  expect(Array.from(ranks([]))).toEqual([]);
  expect(Array.from(ranks([7]))).toEqual([1]);
  expect(Array.from(ranks([1e308, -1e308, Infinity]))).toEqual([2, 1, 3]);
});

test("refuses what is not a number", () => {
  expect(() => ranks([1, Number.NaN])).toThrow("values must be numbers: NaN at index 1");
});
