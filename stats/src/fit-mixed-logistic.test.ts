import fc from "fast-check";
import { expect, test } from "vitest";
import { fitLogistic } from "./fit-logistic.ts";
import { fitMixedLogistic } from "./fit-mixed-logistic.ts";
import type { FittedMixedModel, MixedModelFit } from "./mixed-model-types.ts";

// Lesnoff et al 2004: cases of pleuropneumonia in 15 herds over four periods; lme4's example data, cbpp.
const events = [
  2, 3, 4, 0, 3, 1, 1, 8, 2, 0, 2, 2, 0, 2, 0, 5, 0, 0, 1, 3, 0, 0, 1, 8, 1, 3, 0, 12, 2, 0, 0, 0, 1, 1, 0, 2, 0, 5, 3,
  1, 2, 1, 0, 0, 1, 2, 0, 0, 11, 0, 0, 0, 1, 1, 1, 0,
];
const trials = [
  14, 12, 9, 5, 22, 18, 21, 22, 16, 16, 20, 10, 10, 9, 6, 18, 25, 24, 4, 17, 17, 18, 20, 16, 10, 9, 5, 34, 9, 6, 8, 6,
  22, 22, 18, 22, 25, 27, 22, 22, 10, 8, 6, 5, 21, 24, 19, 23, 19, 2, 3, 2, 19, 15, 15, 15,
];
const herds = [
  0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 8, 8, 8, 8, 9, 9, 9, 9, 10, 10,
  10, 10, 11, 11, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14,
];
const periods = [
  0, 1, 2, 3, 0, 1, 2, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2,
  3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3,
];
const herdData = {
  events,
  trials,
  groups: herds,
  terms: [{ name: "period", levels: periods, labels: ["1", "2", "3", "4"] }],
};

function fitted(fit: MixedModelFit): FittedMixedModel {
  if (fit.status !== "fitted") throw new Error(fit.because);
  return fit;
}

test("agrees with lme4 on the herds", () => {
  // Bates et al, glmer(cbind(incidence, size - incidence) ~ period + (1 | herd), cbpp, binomial).
  const fit = fitted(fitMixedLogistic(herdData));
  const want = [-1.39853, -0.99233, -1.12867, -1.58031];
  for (const [i, { estimate }] of fit.coefficients.entries()) expect(estimate).toBeCloseTo(want[i] ?? 0, 4);
  const errors = [0.23247, 0.30664, 0.32664, 0.42744];
  for (const [i, { standardError }] of fit.coefficients.entries()) expect(standardError).toBeCloseTo(errors[i] ?? 0, 4);
  expect(fit.interceptSd).toBeCloseTo(0.64226, 4);
  expect(fit.logLikelihood).toBeCloseTo(-92.02628, 4);
  expect(fit).toMatchObject({ singular: false, rank: 4 });
  expect(fit.intercepts).toHaveLength(15);
  expect(fit.conditionalErrors[0]).toBeCloseTo(0.22789, 4);
});

test("works out the integral: many nodes agree with a sum over a fine grid", () => {
  const rows = { events: [1, 4, 0, 3], trials: [5, 6, 4, 7], groups: [0, 0, 1, 1] };
  const fit = fitted(fitMixedLogistic({ ...rows, terms: [{ name: "x", values: [0, 1, 0, 2] }] }, { nodes: 40 }));
  const [constant = 0, slope = 0] = fit.coefficients.map(({ estimate }) => estimate ?? 0);
  const choose = [5, 15, 1, 35];
  let log = 0;
  for (const group of [0, 1]) {
    let sum = 0;
    for (let u = -9; u <= 9; u += 0.001) {
      let density = Math.exp((-u * u) / 2) / Math.sqrt(2 * Math.PI);
      for (const i of [0, 1, 2, 3].filter((row) => rows.groups[row] === group)) {
        const p = 1 / (1 + Math.exp(-constant - slope * ([0, 1, 0, 2][i] ?? 0) - fit.interceptSd * u));
        density *=
          (choose[i] ?? 0) * p ** (rows.events[i] ?? 0) * (1 - p) ** ((rows.trials[i] ?? 0) - (rows.events[i] ?? 0));
      }
      sum += density * 0.001;
    }
    log += Math.log(sum);
  }
  expect(fit.logLikelihood).toBeCloseTo(log, 8);
});

test("is plain logistic regression where groups differ no more than by chance", () => {
  const data = { events: [10, 10, 11, 9], trials: [50, 50, 50, 50], terms: [{ name: "x", values: [0, 1, 0, 1] }] };
  const fit = fitted(fitMixedLogistic({ ...data, groups: [0, 0, 1, 1] }));
  const plain = fitLogistic(data);
  expect(fit).toMatchObject({ singular: true, interceptSd: 0 });
  expect(fit.intercepts).toEqual([
    { mode: 0, sd: 0 },
    { mode: 0, sd: 0 },
  ]);
  expect(plain.status === "fitted" && plain.logLikelihood).toBeCloseTo(fit.logLikelihood, 9);
  expect(plain.status === "fitted" && plain.coefficients[1]?.estimate).toBeCloseTo(
    fit.coefficients[1]?.estimate ?? 9,
    9,
  );
});

test("does not hang on the order of rows, nor on how a group's rows are added up", () => {
  const cell = fc.record({
    x: fc.constantFrom(0, 1),
    y: fc.integer({ min: 0, max: 6 }),
    group: fc.integer({ min: 0, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 12, maxLength: 30 }), (cells) => {
      fc.pre(new Set(cells.map(({ group }) => group)).size > 1);
      const data = (list: typeof cells, trials: number) => ({
        events: list.map(({ y }) => y),
        trials: list.map(() => trials),
        groups: list.map(({ group }) => group),
        terms: [{ name: "x", levels: list.map(({ x }) => x), labels: ["0", "1"] }],
      });
      const one = fitMixedLogistic(data(cells, 6));
      const other = fitMixedLogistic(data(cells.slice().reverse(), 6));
      expect(other.status).toBe(one.status);
      if (one.status !== "fitted" || other.status !== "fitted") return;
      expect(JSON.stringify(one, (_, value) => (Number.isNaN(value) ? "NaN" : value))).not.toMatch("NaN");
      expect(other.logLikelihood).toBeCloseTo(one.logLikelihood, 7);
      expect(other.interceptSd).toBeCloseTo(one.interceptSd, 3);
      expect(other.coefficients[0]?.estimate).toBeCloseTo(one.coefficients[0]?.estimate ?? 0, 3);
    }),
    { numRuns: 40 },
  );
});

test("says which estimates go off to infinity, and leaves out a column that the others give", () => {
  const groups = [0, 0, 1, 1];
  const none = { events: [0, 5, 0, 4], trials: [9, 9, 9, 9], groups, terms: [{ name: "x", levels: [1, 0, 1, 0] }] };
  expect(fitMixedLogistic(none)).toMatchObject({ status: "separated", infinite: [{ name: "x1", sign: -1 }] });
  const twice = [0, 1, 2, 3].map((x) => ({ name: `x${x}`, values: [x, x + 1, x + 2, x + 5] }));
  const fit = fitted(fitMixedLogistic({ events: [1, 5, 2, 8], trials: [9, 9, 9, 9], groups, terms: twice }));
  expect(fit.coefficients.map(({ estimate }) => estimate === null)).toEqual([false, false, true, true, true]);
});

test("takes lme4's way with second derivatives where told", () => {
  const exact = fitted(fitMixedLogistic(herdData));
  const theirs = fitted(fitMixedLogistic(herdData, { curvature: "lme4" }));
  expect(theirs.coefficients[0]?.estimate).toBe(exact.coefficients[0]?.estimate);
  expect(theirs.coefficients[0]?.standardError).toBeCloseTo(exact.coefficients[0]?.standardError ?? 0, 6);
  expect(() => fitMixedLogistic(herdData, { curvature: "lme4", nodes: 9 })).toThrow(RangeError);
});

test("refuses one group, groups that are not numbered, and nodes that cannot be", () => {
  const data = { events: [1, 0], trials: [4, 4], terms: [] };
  expect(() => fitMixedLogistic({ ...data, groups: [3, 3] })).toThrow("a random intercept needs 2 or more groups: 1");
  expect(() => fitMixedLogistic({ ...data, groups: [0, -1] })).toThrow(
    "groups must be whole numbers of 0 or more: -1 at index 1",
  );
  expect(() => fitMixedLogistic({ ...data, groups: [0] })).toThrow(RangeError);
  expect(() => fitMixedLogistic({ ...data, groups: [0, 1] }, { nodes: 0 })).toThrow(
    "nodes must be a whole number from 1 to 100: 0",
  );
});
