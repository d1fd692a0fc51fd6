import { expect, test } from "vitest";
import { firthLogistic } from "./firth-logistic.ts";

test("adds half an event and half a non-event to a single proportion", () => {
  // Known for the constant alone: log((x + 1/2) / (n - x + 1/2)).
  for (const [x, n] of [
    [0, 10],
    [3, 10],
    [10, 10],
    [1, 1],
  ] as const) {
    const { coefficients } = firthLogistic({ events: [x], trials: [n], terms: [] });
    expect(coefficients[0]?.estimate).toBeCloseTo(Math.log((x + 0.5) / (n - x + 0.5)), 9);
  }
});

test("does the same in each group of a table", () => {
  // A saturated model: each group on its own.
  const { coefficients } = firthLogistic({ events: [0, 7], trials: [30, 20], terms: [{ name: "g", levels: [0, 1] }] });
  const alone = (x: number, n: number) => Math.log((x + 0.5) / (n - x + 0.5));
  expect(coefficients[0]?.estimate).toBeCloseTo(alone(0, 30), 9);
  expect(coefficients[1]?.estimate).toBeCloseTo(alone(7, 20) - alone(0, 30), 9);
});

test("is finite where a column splits the outcomes, and symmetric as they are", () => {
  const values = [-3, -2, -1, 1, 2, 3];
  const { coefficients } = firthLogistic({ events: [0, 0, 0, 1, 1, 1], terms: [{ name: "x", values }] });
  expect(coefficients[0]?.estimate).toBeCloseTo(0, 9);
  // R's brglm 0.7.2 gives the same for these six.
  expect(coefficients[1]?.estimate).toBeCloseTo(0.9384163, 4);
});

test("leaves out a column that the others give", () => {
  const x = [1, 2, 3, 5];
  const terms = [
    { name: "x", values: x },
    { name: "twice", values: x.map((value) => 2 * value) },
  ];
  expect(firthLogistic({ events: [0, 1, 0, 1], terms }).coefficients[2]).toEqual({
    name: "twice",
    estimate: null,
    standardError: null,
  });
});

test("refuses what fitLogistic refuses", () => {
  expect(() => firthLogistic({ events: [2], terms: [] })).toThrow(RangeError);
  expect(() => firthLogistic({ events: [1], terms: [], offset: [] })).toThrow(RangeError);
});
