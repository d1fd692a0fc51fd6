import { expect, test } from "vitest";
import { relativeIndex } from "./relative-index.ts";

const fifths = {
  values: [82, 81, 80, 79, 78],
  populations: [10, 10, 10, 10, 10],
  standardErrors: [0.5, 0.5, 0.5, 0.5, 0.5],
};

test("is the ratio of the two ends of the line: 77.5 over 82.5", () => {
  const { ratio, lower, upper } = relativeIndex(fifths);
  expect(ratio).toBeCloseTo(77.5 / 82.5, 12);
  expect(lower).toBeLessThan(ratio);
  expect(upper).toBeGreaterThan(ratio);
});

test("holds 1 in its interval where the slope's holds 0", () => {
  const wide = { ...fifths, standardErrors: [1.65, 1.65, 1.65, 1.65, 1.65] };
  expect(relativeIndex(wide).upper).toBeGreaterThan(1);
  expect(relativeIndex({ ...fifths, standardErrors: [1.58, 1.58, 1.58, 1.58, 1.58] }).upper).toBeLessThan(1);
});

test("is the exponential of the slope where the line is drawn on logs", () => {
  const values = [0.1, 0.3, 0.5, 0.7, 0.9].map((b) => Math.exp(3 - b));
  const { ratio, lower, upper } = relativeIndex({ ...fifths, values }, { errorScale: "log", fitOnErrorScale: true });
  expect(ratio).toBeCloseTo(Math.exp(-1), 12);
  expect(Math.sqrt(lower * upper)).toBeCloseTo(ratio, 12);
  expect(Math.log(upper / ratio)).toBeCloseTo(1.959963984540054 * Math.sqrt(0.25 * 2.5), 10);
});

test("refuses a line that goes below 0, and an end that is not clear of it", () => {
  expect(() => relativeIndex({ ...fifths, values: [5, 4, 3, 2, -9] })).toThrow(/both ends of the line must be above 0/);
  expect(() => relativeIndex({ ...fifths, values: [1, 1, 1, 1, 1], standardErrors: [9, 9, 9, 9, 9] })).toThrow(
    /the most deprived end must be clear of 0/,
  );
});
