import { expect, test } from "vitest";
import { gammaDensity } from "./gamma-density.ts";

test("agrees with R's dgamma", () => {
  expect(gammaDensity(2, 3)).toBeCloseTo(0.2706705664732254, 14);
  expect(gammaDensity(0.1, 0.3)).toBeCloseTo(1.515903408192586, 13);
  expect(gammaDensity(5000, 3, "log")).toBeCloseTo(-4983.658760797727, 9);
  expect([gammaDensity(0, 0.5), gammaDensity(0, 1), gammaDensity(0, 2), gammaDensity(-1, 2)]).toEqual([
    Infinity,
    1,
    0,
    0,
  ]);
});

test("refuses a shape of nought", () => {
  expect(() => gammaDensity(1, 0)).toThrow(RangeError);
  expect(() => gammaDensity(Number.NaN, 1)).toThrow("x must be a number: NaN");
});
