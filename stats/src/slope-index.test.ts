import fc from "fast-check";
import { expect, test } from "vitest";
import { slopeIndex } from "./slope-index.ts";

const fifths = {
  values: [82, 81, 80, 79, 78],
  populations: [10, 10, 10, 10, 10],
  standardErrors: [0.5, 0.5, 0.5, 0.5, 0.5],
};

test("is the fall from the most to the least deprived end of the line: 5 years over five equal fifths", () => {
  const { slope, intercept, lower, upper, standardError, ridits, weights } = slopeIndex(fifths);
  expect(slope).toBeCloseTo(-5, 12);
  expect(intercept).toBeCloseTo(82.5, 12);
  expect(Array.from(ridits)).toEqual([0.1, 0.3, 0.5, 0.7, 0.9].map((b) => expect.closeTo(b, 12)));
  expect(Array.from(weights)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
  // Each value's part in the slope is 0.2 (b - 0.5) / 0.08.
  expect(standardError).toBeCloseTo(Math.sqrt(0.25 * 2 * (1 + 0.25)), 12);
  expect(upper - lower).toBeCloseTo(2 * 1.959963984540054 * standardError, 12);
});

test("draws the line on the log or logit scale where asked, and reads its ends back", () => {
  const values = [0.1, 0.3, 0.5, 0.7, 0.9].map((b) => Math.exp(3 - b));
  const log = slopeIndex({ ...fifths, values }, { errorScale: "log", fitOnErrorScale: true });
  expect(log.slope).toBeCloseTo(Math.exp(2) - Math.exp(3), 10);
  expect(log.intercept).toBeCloseTo(Math.exp(3), 10);
  const shares = [0.1, 0.3, 0.5, 0.7, 0.9].map((b) => 1 / (1 + Math.exp(1 + b)));
  const logit = slopeIndex({ ...fifths, values: shares }, { errorScale: "logit", fitOnErrorScale: true });
  expect(logit.slope).toBeCloseTo(1 / (1 + Math.exp(2)) - 1 / (1 + Math.E), 12);
});

test("has errors that shrink with the errors of the values, whatever scale they are on", () => {
  for (const errorScale of ["natural", "log", "logit"] as const) {
    for (const fitOnErrorScale of [false, true]) {
      const groups = {
        values: [0.5, 0.4, 0.4, 0.3, 0.2],
        populations: [5, 6, 7, 8, 9],
        standardErrors: [0, 0, 0, 0, 0],
      };
      expect(slopeIndex(groups, { errorScale, fitOnErrorScale }).standardError).toBe(0);
    }
  }
});

test("is 0 where all values are tied, and does not care how many people there are in all", () => {
  const people = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 5, maxLength: 20 });
  fc.assert(
    fc.property(people, (populations) => {
      const standardErrors = populations.map(() => 1);
      const tied = slopeIndex({ values: populations.map(() => 7), populations, standardErrors });
      expect(tied.slope).toBeCloseTo(0, 8);
      const doubled = slopeIndex({
        values: populations.map(() => 7),
        populations: populations.map((n) => n * 1e9),
        standardErrors,
      });
      expect(doubled.standardError).toBeCloseTo(tied.standardError, 8);
    }),
  );
});

test("refuses fewer than 5 groups, columns that differ, and values that do not suit the scale", () => {
  expect(() => slopeIndex({ values: [1, 2], populations: [1, 1], standardErrors: [1, 1] })).toThrow(
    "an index of inequality needs 5 to 100 groups: 2",
  );
  expect(() => slopeIndex({ ...fifths, populations: [1] })).toThrow(RangeError);
  expect(() => slopeIndex({ ...fifths, populations: [1, 1, 1, 1, 0] })).toThrow("populations at index 4");
  expect(() => slopeIndex({ ...fifths, values: [0, 1, 1, 1, 1] }, { errorScale: "log" })).toThrow(
    "values must suit the log scale: 0 at index 0",
  );
});
