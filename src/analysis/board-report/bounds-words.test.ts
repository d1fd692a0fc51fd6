import { expect, test } from "vitest";
import type { Bounds } from "../../domain/indicator.ts";
import { givenIndicator } from "../signals/try-noise.ts";
import { boundsAre, boundsWords, intervalWords, rangeWords } from "./bounds-words.ts";
import { tryFigure, tryGap } from "./try-row.ts";

const measured = (unit: string, digits = 0, bounds?: Bounds) => {
  const plain = givenIndicator("month", { unit, digits });
  return bounds === undefined ? plain : { ...plain, methods: plain.methods.map((method) => ({ ...method, bounds })) };
};

test("both bounds have the figure's own digits, with the per cent sign on each and no other unit", () => {
  expect(intervalWords(measured("%"), 27.6, 64.5)).toBe("28% to 65%");
  expect(intervalWords(measured("days", 1), 27.64, 1064.5)).toBe("27.6 to 1,064.5");
});

test("bounds around a figure are its 95% interval; a publisher's limits are called limits and never an interval", () => {
  expect(boundsWords(measured("%"), tryFigure({ lower: 28, upper: 65 }))).toBe("95% interval 28% to 65%");
  const shmi = measured("ratio", 2, "limits");
  expect(boundsWords(shmi, tryFigure({ value: 1.02, lower: 0.88, upper: 1.13 }))).toBe("published limits 0.88 to 1.13");
  expect(boundsAre(shmi, tryFigure({ lower: 0.88, upper: 1.13 }))).toBe("limits");
});

test("a median that has no upper bound yet says so", () => {
  expect(rangeWords(measured("days"), tryFigure({ value: 75, lower: 35 }))).toBe("35 to no upper bound yet");
  expect(rangeWords(measured("days"), tryFigure({ value: 75, upper: 120 }))).toBe("no lower bound to 120");
});

test("a figure without bounds, and a gap, have none", () => {
  expect(rangeWords(measured("%"), tryFigure())).toBeNull();
  expect(boundsWords(measured("%"), tryGap("not-supplied", "no file was supplied"))).toBeNull();
  expect(boundsAre(measured("%"), tryFigure())).toBeNull();
});
