import { expect, test } from "vitest";
import { possibleRanges, type Range } from "./possible-ranges.ts";

const exactly = (value: number): Range => ({ least: value, most: value });
const anything: Range = { least: 0, most: Infinity };

test("one hidden part of a known sum is what the others leave", () => {
  // 3 hidden, 40 shown, 43 in all
  expect(possibleRanges([anything, exactly(40), exactly(43)], [[0, 1, 2]])[0]).toEqual(exactly(3));
});

test("two hidden parts share what the others leave", () => {
  const ranges = possibleRanges([anything, anything, exactly(40), exactly(49)], [[0, 1, 2, 3]]);
  expect(ranges.slice(0, 2)).toEqual([
    { least: 0, most: 9 },
    { least: 0, most: 9 },
  ]);
});

test("two that are known to be 1 to 7 and come to 14 are both 7", () => {
  const small: Range = { least: 1, most: 7 };
  expect(possibleRanges([small, small, exactly(14)], [[0, 1, 2]]).slice(0, 2)).toEqual([exactly(7), exactly(7)]);
});

test("a hidden total is what its parts can come to", () => {
  const ranges = possibleRanges([{ least: 1, most: 7 }, exactly(20), anything], [[0, 1, 2]]);
  expect(ranges[2]).toEqual({ least: 21, most: 27 });
});

test("leaves all open where no sum holds", () => {
  expect(possibleRanges([anything], [])).toEqual([anything]);
});
