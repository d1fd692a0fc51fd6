import fc from "fast-check";
import { expect, test } from "vitest";
import type { CoxFit, FittedCox } from "./cox-types.ts";
import { fitCox } from "./fit-cox.ts";

// Typed in; the answers are those of survival 3.5 in R 4.2.2, coxph(Surv(starts, times, happened) ~ x + g ...), eps = 1e-14.
const times = [4, 7, 7, 9, 3, 12, 7, 5, 10, 3, 8, 6];
const starts = [0, 1, 0, 2, 0, 4, 3, 0, 5, 1, 2, 0];
const happened = [1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1];
const weights = [1, 2, 1, 3, 1, 1, 2, 1, 1, 2, 1, 1];
const clusters = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6];
const strata = [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2];
const terms = [
  { name: "x", values: [0.5, 1.2, -0.3, 2.1, 0.4, -1.5, 0.9, 1.7, -0.2, 0.8, 0.1, -0.7] },
  { name: "g", levels: [1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 0, 1] },
];

function fitted(fit: CoxFit): FittedCox {
  if (fit.status !== "fitted") throw new Error(fit.because);
  return fit;
}

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 8));

test("agrees with R where times tie", () => {
  const fit = fitted(fitCox({ times, happened, terms }));
  expect(fit.coefficients.map(({ name }) => name)).toEqual(["x", "g1"]);
  expect(fit.coefficients.map(({ estimate }) => estimate)).toEqual(close([0.396482242699, 0.175299264719]));
  expect(fit.coefficients.map(({ standardError }) => standardError)).toEqual(close([0.492701674353, 1.185750469043]));
  expect([fit.nullLogLikelihood, fit.logLikelihood]).toEqual(close([-16.1805520059, -15.5338860261]));
  expect(fit.likelihoodRatioTest.chiSquare).toBeCloseTo(2 * (16.1805520059 - 15.5338860261), 8);
  expect(fit.concordance).toBeCloseTo(0.557692307692, 10);
  expect(fit.proportionality).toMatchObject({ chiSquare: expect.closeTo(2.34370082864, 8), df: 2 });
  expect(Array.from(fit.baseline[0]?.times ?? [])).toEqual([3, 4, 6, 7, 8, 9, 10, 12]);
  expect(fit.baseline[0]?.cumulativeHazard[3]).toBeCloseTo(0.54066040436, 9);
});

test("agrees with R on late entry, weights and clusters", () => {
  const fit = fitted(fitCox({ times, starts, happened, terms, weights, clusters }));
  expect(fit.coefficients.map(({ estimate }) => estimate)).toEqual(close([-0.100306113505, -0.701652885503]));
  expect(fit.modelErrors).toEqual(close([0.394740770534, 1.080990123172]));
  expect(fit.coefficients.map(({ standardError }) => standardError)).toEqual(close([0.543594157778, 1.505462345147]));
  expect([fit.scoreTest.chiSquare, fit.waldTest.chiSquare]).toEqual(close([0.610306089565, 0.820118335336]));
  expect(fit.concordance).toBeCloseTo(0.608695652174, 10);
  expect(fit.proportionality.chiSquare).toBeCloseTo(3.77582120278, 8);
});

test("agrees with R within strata", () => {
  const fit = fitted(fitCox({ times, starts, happened, terms, weights, strata, clusters }));
  expect(fit.coefficients.map(({ estimate }) => estimate)).toEqual(close([0.1955876594518, 0.0328691436091]));
  expect(fit.coefficients.map(({ standardError }) => standardError)).toEqual(close([0.433488890847, 1.128524425334]));
  expect(fit.logLikelihood).toBeCloseTo(-20.1661800246, 8);
  expect(fit.concordance).toBeCloseTo(0.439024390244, 10);
  expect(fit.proportionality.chiSquare).toBeCloseTo(2.86821551911, 8);
  expect(fit.baseline.map(({ stratum }) => stratum)).toEqual([1, 2]);
});

test("is Breslow's where told, which is the same without ties", () => {
  const one = fitted(fitCox({ times, happened, terms }, { ties: "breslow" }));
  expect(one.logLikelihood).not.toBeCloseTo(-15.5338860261, 3);
  const apart = times.map((time, i) => time + i / 100);
  const efron = fitted(fitCox({ times: apart, happened, terms }));
  const breslow = fitted(fitCox({ times: apart, happened, terms }, { ties: "breslow" }));
  expect(efron.logLikelihood).toBeCloseTo(breslow.logLikelihood, 10);
});

test("says which estimates go off to infinity", () => {
  const x = [1, 1, 1, 0, 0, 0];
  const fit = fitCox({ times: [1, 2, 3, 4, 5, 6], happened: [1, 1, 1, 1, 1, 1], terms: [{ name: "x", values: x }] });
  expect(fit).toMatchObject({ status: "separated", infinite: [{ name: "x", sign: 1 }] });
  expect(fit).not.toHaveProperty("coefficients");
  const never = { times: [1, 2, 3, 4], starts: [0, 0, 0, 0], happened: [1, 1, 0, 0] };
  expect(fitCox({ ...never, terms: [{ name: "g", levels: [0, 0, 1, 1] }] })).toMatchObject({
    status: "separated",
    infinite: [{ name: "g1", sign: -1 }],
  });
});

test("says so where nothing happened, and leaves out a column that the others give", () => {
  const none = fitCox({ times: [1, 2, 3], happened: [0, 0, 0], terms: [{ name: "x", values: [1, 2, 3] }] });
  expect(none).toMatchObject({ status: "no-events", because: "The event happened in none of 3 rows.", events: 0 });
  const more = [...terms, { name: "twice", values: [1, 2.4, -0.6, 4.2, 0.8, -3, 1.8, 3.4, -0.4, 1.6, 0.2, -1.4] }];
  const fit = fitted(fitCox({ times, happened, terms: more }));
  expect(fit.coefficients[2]).toMatchObject({ name: "twice", estimate: null });
  expect(fit.waldTest.df).toBe(2);
  expect(fitted(fitCox({ times, happened, terms: [] }))).toMatchObject({ coefficients: [], concordance: 0.5 });
});

test("has no estimate for a column on which all those at risk agree whenever the event happens", () => {
  const x = [-2, 0, 3, 3, 3, 0];
  const fit = fitted(
    fitCox({ times: [1, 1, 2, 2, 2, 1], happened: [0, 0, 1, 0, 0, 0], terms: [{ name: "x", values: x }] }),
  );
  expect(fit.coefficients[0]).toMatchObject({ estimate: null, standardError: null });
  expect(fit.waldTest.df).toBe(0);
});

test("does not hang on the order of rows, the unit of time, or whether rows are repeated or weighted", () => {
  const row = fc.record({
    time: fc.integer({ min: 1, max: 12 }),
    happened: fc.integer({ min: 0, max: 1 }),
    x: fc.integer({ min: -3, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 6, maxLength: 40 }), (rows) => {
      const fit = (list: typeof rows, unit: number, weight?: number) =>
        fitCox({
          times: list.map(({ time }) => time * unit),
          happened: list.map((one) => one.happened),
          terms: [{ name: "x", values: list.map(({ x }) => x) }],
          ...(weight !== undefined && { weights: list.map(() => weight) }),
        });
      const one = fit(rows, 1);
      expect(JSON.stringify(one, (_, value) => (Number.isNaN(value) ? "NaN" : value))).not.toMatch("NaN");
      const other = fit(rows.slice().reverse(), 365.25, 3);
      expect(other.status).toBe(one.status);
      if (one.status !== "fitted" || other.status !== "fitted") return;
      expect(other.coefficients[0]?.estimate ?? 0).toBeCloseTo(one.coefficients[0]?.estimate ?? 0, 6);
      // With no effect at all, rounding decides which of two equal hazards is the higher.
      fc.pre(Math.abs(one.coefficients[0]?.estimate ?? 0) > 1e-9);
      expect(other.concordance ?? 0).toBeCloseTo(one.concordance ?? 0, 9);
    }),
  );
});

test("refuses a row that starts when it ends, and what is neither true nor false", () => {
  const data = { times: [1, 2], happened: [1, 0], terms: [] };
  expect(() => fitCox({ ...data, starts: [1, 0] })).toThrow("a row must start before it ends: from 1 to 1 at index 0");
  expect(() => fitCox({ ...data, happened: [1, 2] })).toThrow("happened must be true, false, 1 or 0: 2 at index 1");
  expect(() => fitCox({ ...data, times: [1, Number.NaN] })).toThrow("times must be finite: NaN at index 1");
  expect(() => fitCox({ ...data, clusters: [1] })).toThrow(RangeError);
  expect(() => fitCox({ ...data, weights: [1, -1] })).toThrow(RangeError);
});
