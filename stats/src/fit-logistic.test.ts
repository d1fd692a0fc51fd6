import fc from "fast-check";
import { expect, test } from "vitest";
import { firthLogistic } from "./firth-logistic.ts";
import { fitLogistic } from "./fit-logistic.ts";
import { groupCells } from "./group-cells.ts";
import type { FittedModel, ModelFit } from "./model-types.ts";

// Bliss 1935: beetles killed at eight doses of carbon disulphide. R: glm(cbind(x, n - x) ~ dose, binomial, epsilon = 1e-14).
const dose = [1.6907, 1.7242, 1.7552, 1.7842, 1.8113, 1.8369, 1.861, 1.8839];
const trials = [59, 60, 62, 56, 63, 59, 62, 60];
const events = [6, 13, 18, 28, 52, 53, 61, 60];

function fitted(fit: ModelFit): FittedModel {
  if (fit.status !== "fitted") throw new Error(fit.because);
  return fit;
}

const estimates = (fit: ModelFit) => fitted(fit).coefficients.map(({ estimate }) => estimate ?? Number.NaN);

test("agrees with R on Bliss's beetles", () => {
  const fit = fitted(fitLogistic({ events, trials, terms: [{ name: "dose", values: dose }] }));
  expect(fit.coefficients.map(({ name }) => name)).toEqual(["(Intercept)", "dose"]);
  expect(fit.coefficients[0]?.estimate).toBeCloseTo(-60.7174545616354, 9);
  expect(fit.coefficients[1]).toMatchObject({
    estimate: expect.closeTo(34.270325734147, 9),
    standardError: expect.closeTo(2.91214007062349, 9),
    z: expect.closeTo(11.7680897563453, 9),
  });
  expect((fit.coefficients[1]?.pValue ?? 0) / 5.70006081234459e-32).toBeCloseTo(1, 8);
  expect(fit).toMatchObject({ rank: 2, df: 6, nullDf: 7 });
  expect(fit.deviance).toBeCloseTo(11.2322310974193, 10);
  expect(fit.nullDeviance).toBeCloseTo(284.2024494808314, 9);
  expect(fit.logLikelihood).toBeCloseTo(-18.7151346572559, 10);
  expect(fit.pearson).toBeCloseTo(10.0268175856376, 8);
  expect(fit.covariance[1]?.[1]).toBeCloseTo(2.91214007062349 ** 2, 8);
});

test("is the log odds ratio of a two-by-two table", () => {
  // 10 of 100 and 20 of 100: log(20 x 90 / (80 x 10)), variance 1/10 + 1/90 + 1/20 + 1/80.
  const table = { events: [10, 20], trials: [100, 100], terms: [{ name: "arm", levels: [0, 1], labels: ["A", "B"] }] };
  const fit = fitted(fitLogistic(table));
  expect(fit.coefficients[1]).toMatchObject({ name: "armB", estimate: expect.closeTo(Math.log(2.25), 12) });
  expect(fit.coefficients[1]?.standardError).toBeCloseTo(Math.sqrt(1 / 10 + 1 / 90 + 1 / 20 + 1 / 80), 12);
  expect(fit.deviance).toBeCloseTo(0, 10);
  expect(Array.from(fit.fitted)).toEqual([expect.closeTo(0.1, 12), expect.closeTo(0.2, 12)]);
  expect(fit.df).toBe(0);
});

test("says which estimates go off to infinity, and gives no Wald interval for them", () => {
  const noEvents = { events: [0, 10, 15], trials: [20, 20, 20], terms: [{ name: "group", levels: [2, 0, 1] }] };
  const fit = fitLogistic(noEvents);
  expect(fit).toMatchObject({ status: "separated", infinite: [{ name: "group2", sign: -1 }], rank: 3 });
  expect(fit).not.toHaveProperty("coefficients");
  expect(fit.status === "separated" && fit.because).toBe("The likelihood keeps rising as group2 to -infinity.");
  const firth = firthLogistic(noEvents).coefficients;
  expect(firth.every(({ estimate }) => Math.abs(estimate ?? Infinity) < 10)).toBe(true);
});

test("finds complete separation, no events at all, and separation by a sum of columns", () => {
  const status = (y: number[], ...columns: number[][]) =>
    fitLogistic({ events: y, terms: columns.map((values, i) => ({ name: `x${i}`, values })) }).status;
  expect(status([0, 0, 0, 1, 1, 1], [-3, -2, -1, 1, 2, 3])).toBe("separated");
  expect(status([0, 0, 0, 0], [1, 2, 3, 4])).toBe("separated");
  expect(status([1, 1, 1], [1, 2, 4])).toBe("separated");
  expect(status([0, 0, 1, 1], [5, 0, 5, 1], [0, 5, 1, 5])).toBe("separated");
  expect(status([0, 1, 0, 1], [5, 0, 5, 1], [0, 5, 1, 5])).toBe("separated");
  expect(status([0, 1, 0, 1], [1, 1, 2, 2])).toBe("fitted");
});

test("finds separation exactly where the outcomes do not overlap", () => {
  const row = fc.record({ x: fc.integer({ min: -4, max: 4 }), y: fc.constantFrom(0, 1) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), (rows) => {
      const of = (outcome: number) => rows.filter(({ y }) => y === outcome).map(({ x }) => x);
      const [without, having] = [of(0), of(1)];
      const isFlat = new Set(rows.map(({ x }) => x)).size === 1;
      const apart =
        without.length * having.length === 0 ||
        (!isFlat && (Math.max(...without) <= Math.min(...having) || Math.max(...having) <= Math.min(...without)));
      const fit = fitLogistic({
        events: rows.map(({ y }) => y),
        terms: [{ name: "x", values: rows.map(({ x }) => x) }],
      });
      expect(fit.status).toBe(apart ? "separated" : "fitted");
    }),
    { numRuns: 400 },
  );
});

test("is not taken in by an event that is merely very rare", () => {
  const rare = { events: [1, 5000], trials: [2e9, 10000], terms: [{ name: "g", levels: [0, 1] }] };
  expect(estimates(fitLogistic(rare))[0]).toBeCloseTo(Math.log(1 / (2e9 - 1)), 6);
});

test("leaves out a column that the others give, as R does", () => {
  const a = [1, 0, 1, 1, 0, 0, 1, 0];
  const b = [0, 0, 1, 0, 1, 1, 0, 1];
  const terms = [
    { name: "a", values: a },
    { name: "b", values: b },
    { name: "sum", values: a.map((value, i) => value + (b[i] ?? 0)) },
    { name: "same", values: a.map(() => 7) },
  ];
  const fit = fitted(fitLogistic({ events: [1, 0, 0, 1, 1, 0, 0, 1], terms }));
  expect(fit.coefficients.map(({ estimate }) => estimate === null)).toEqual([false, false, false, true, true]);
  expect(fit).toMatchObject({ rank: 3, df: 5 });
  expect(fit.covariance).toHaveLength(3);
});

test("takes cells without trials and rows without weight to say nothing", () => {
  const plain = fitted(fitLogistic({ events: [3, 6], trials: [10, 10], terms: [{ name: "x", levels: [0, 1] }] }));
  const padded = fitted(
    fitLogistic({
      events: [3, 6, 0, 9],
      trials: [10, 10, 0, 10],
      weights: [1, 1, 1, 0],
      terms: [{ name: "x", levels: [0, 1, 1, 0] }],
    }),
  );
  expect(padded.coefficients).toEqual(
    plain.coefficients.map((one) => ({ ...one, estimate: expect.closeTo(one.estimate ?? 0, 12) })),
  );
  expect(padded).toMatchObject({ df: 0, nullDf: 1 });
});

test("adds an offset to the predictor: a known slope leaves none", () => {
  const slope = 34.270325734147;
  const offset = dose.map((x) => x * slope);
  const fit = fitted(fitLogistic({ events, trials, offset, terms: [{ name: "dose", values: dose }] }));
  expect(fit.coefficients[1]?.estimate).toBeCloseTo(0, 8);
  expect(fit.deviance).toBeCloseTo(11.2322310974193, 8);
});

const people = fc.array(
  fc.record({
    a: fc.integer({ min: 0, max: 2 }),
    b: fc.integer({ min: 0, max: 1 }),
    y: fc.integer({ min: 0, max: 1 }),
  }),
  { minLength: 12, maxLength: 200 },
);

test("gives the same coefficients for people and for the cells they make", () => {
  fc.assert(
    fc.property(people, (rows) => {
      const a = rows.map((row) => row.a);
      const b = rows.map((row) => row.b);
      const y = rows.map((row) => row.y);
      const labels = { a: ["0", "1", "2"], b: ["0", "1"] };
      const terms = (one: ArrayLike<number>, other: ArrayLike<number>) => [
        { name: "a", levels: one, labels: labels.a },
        { name: "b", levels: other, labels: labels.b },
      ];
      const cells = groupCells({ factors: [a, b], events: y });
      const [cellA = [], cellB = []] = cells.factors;
      const byPerson = fitLogistic({ events: y, terms: terms(a, b) });
      const byCell = fitLogistic({ events: cells.events, trials: cells.trials, terms: terms(cellA, cellB) });
      expect(byCell.status).toBe(byPerson.status);
      if (byCell.status !== "fitted" || byPerson.status !== "fitted") return;
      for (const [i, { estimate, standardError }] of byPerson.coefficients.entries()) {
        expect(byCell.coefficients[i]?.estimate ?? 0).toBeCloseTo(estimate ?? 0, 7);
        expect(byCell.coefficients[i]?.standardError ?? 0).toBeCloseTo(standardError ?? 0, 7);
      }
    }),
  );
});

test("does not hang on the order of rows, nor on the unit of a column, and no NaN leaves it", () => {
  const row = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: 0, max: 4 }) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 5, maxLength: 60 }), (rows) => {
      const fit = (list: typeof rows, unit: number) =>
        fitLogistic({
          events: list.map(({ y }) => y),
          trials: list.map(() => 4),
          terms: [{ name: "x", values: list.map(({ x }) => x * unit) }],
        });
      const forwards = fit(rows, 1);
      const backwards = fit(rows.slice().reverse(), 1000);
      expect(JSON.stringify([forwards, backwards], (_, value) => (Number.isNaN(value) ? "NaN" : value))).not.toMatch(
        "NaN",
      );
      expect(backwards.status).toBe(forwards.status);
      if (forwards.status !== "fitted" || backwards.status !== "fitted") return;
      const [one, other] = [estimates(forwards), estimates(backwards)];
      expect(other[0]).toBeCloseTo(one[0] ?? 0, 6);
      if (!Number.isNaN(one[1])) expect((other[1] ?? 0) * 1000).toBeCloseTo(one[1] ?? 0, 6);
    }),
  );
});

test("refuses what cannot be", () => {
  const terms = [{ name: "x", values: [1, 2] }];
  expect(() => fitLogistic({ events: [2, 0], terms })).toThrow("events must be from 0 to trials: 2 of 1 at index 0");
  expect(() => fitLogistic({ events: [1, 0], trials: [1], terms })).toThrow(RangeError);
  expect(() => fitLogistic({ events: [1, 0], trials: [-1, 1], terms })).toThrow(
    "trials must be finite and 0 or more: -1",
  );
  expect(() => fitLogistic({ events: [1, 0, 1], terms })).toThrow("as many rows");
  expect(() => fitLogistic({ events: [1, 0], terms, offset: [0, Number.NaN] })).toThrow(
    "offset must be finite: NaN at index 1",
  );
  expect(() => fitLogistic({ events: [1, 0], terms, weights: [1, -1] })).toThrow(
    "weights must be finite and 0 or more: -1",
  );
  expect(() => fitLogistic({ events: [1, 0], terms, weights: [0, 0] })).toThrow(
    "a model needs a row of weight above 0",
  );
  expect(() => fitLogistic({ events: [], terms: [] })).toThrow("a model needs a row of weight above 0: 0 rows given");
  const level = (levels: number[]) => () =>
    fitLogistic({ events: [1, 0], terms: [{ name: "f", levels, labels: ["a", "b"] }] });
  expect(level([0, 2])).toThrow("levels of f must be whole numbers from 0 to 1: 2 at index 1");
  expect(level([0, 0.5])).toThrow(RangeError);
  expect(() => fitLogistic({ events: [1, 0], terms: [{ name: "x", values: [1, Infinity] }] })).toThrow(
    "values of x must be finite",
  );
});
