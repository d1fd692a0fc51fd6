import { expect, test } from "vitest";
import { coordinate, element, pathThrough, words } from "./draw.ts";

test("a coordinate has at most two decimals and no negative nought", () => {
  expect([1 / 3, 2, -0.001, 1e-9, 12.345678].map(coordinate)).toEqual(["0.33", "2", "0", "0", "12.35"]);
});

test("a place that is not a number is our mistake", () => {
  expect(() => coordinate(Number.NaN)).toThrow(RangeError);
  expect(() => coordinate(Number.POSITIVE_INFINITY)).toThrow(RangeError);
});

test("an element leaves out what it is not given, and escapes what it is", () => {
  expect(element("g", { id: 'a"b', class: undefined, x: 1.005 })).toBe('<g id="a&quot;b" x="1"/>');
  expect(words("a < b", {})).toBe("<text>a &lt; b</text>");
});

test("a path goes through its points in order, and through none if there are none", () => {
  expect(
    pathThrough([
      { x: 1, y: 2 },
      { x: 3, y: 4.5 },
    ]),
  ).toBe("M1 2L3 4.5");
  expect(pathThrough([])).toBe("");
});
