import { expect, test } from "vitest";
import { fitMixedPoisson } from "./fit-mixed-poisson.ts";
import { fitPoisson } from "./fit-poisson.ts";
import type { FittedMixedModel, MixedModelFit } from "./mixed-model-types.ts";

function fitted(fit: MixedModelFit): FittedMixedModel {
  if (fit.status !== "fitted") throw new Error(fit.because);
  return fit;
}

test("draws a group's rate in towards the rest, the more so the less it has to say", () => {
  const data = { counts: [2, 200, 60, 50, 45], offset: [1, 100, 100, 100, 100].map(Math.log), terms: [] };
  const { intercepts, coefficients, interceptSd } = fitted(fitMixedPoisson({ ...data, groups: [0, 1, 2, 3, 4] }));
  const rate = Math.exp(coefficients[0]?.estimate ?? 0);
  expect(interceptSd).toBeGreaterThan(0.3);
  // Both rates are 2; the one from 2 events moves less than halfway, the one from 200 nearly all the way.
  expect(intercepts[0]?.mode).toBeLessThan(0.5 * Math.log(2 / rate));
  expect(intercepts[1]?.mode).toBeGreaterThan(0.95 * Math.log(2 / rate));
  expect(intercepts[1]?.sd).toBeLessThan(intercepts[0]?.sd ?? 0);
});

test("works out the integral: many nodes agree with a sum over a fine grid", () => {
  const counts = [3, 9, 1];
  const fit = fitted(fitMixedPoisson({ counts, groups: [0, 1, 2], terms: [] }, { nodes: 50 }));
  const constant = fit.coefficients[0]?.estimate ?? 0;
  const factorials = [6, 362880, 1];
  const log = counts.reduce((total, count, i) => {
    let sum = 0;
    for (let u = -9; u <= 9; u += 0.001) {
      const eta = constant + fit.interceptSd * u;
      sum +=
        (0.001 * Math.exp(count * eta - Math.exp(eta) - (u * u) / 2)) / Math.sqrt(2 * Math.PI) / (factorials[i] ?? 1);
    }
    return total + Math.log(sum);
  }, 0);
  expect(fit.logLikelihood).toBeCloseTo(log, 8);
});

test("is plain Poisson regression where groups differ no more than by chance", () => {
  const data = { counts: [10, 10, 11, 9], terms: [{ name: "x", values: [0, 1, 0, 1] }] };
  const fit = fitted(fitMixedPoisson({ ...data, groups: [0, 0, 1, 1] }));
  const plain = fitPoisson(data);
  expect(fit).toMatchObject({ singular: true, interceptSd: 0 });
  expect(plain.status === "fitted" && plain.coefficients[1]?.standardError).toBeCloseTo(
    fit.coefficients[1]?.standardError ?? 9,
    9,
  );
});

test("does not mind a group number that no row has, nor a row without weight", () => {
  const data = { counts: [3, 9, 1, 14], terms: [] };
  const plain = fitted(fitMixedPoisson({ ...data, groups: [0, 1, 2, 3] }));
  const gap = fitted(fitMixedPoisson({ ...data, groups: [0, 1, 2, 5] }));
  expect(gap.interceptSd).toBeCloseTo(plain.interceptSd, 9);
  expect(gap.intercepts[4]).toEqual({ mode: 0, sd: expect.closeTo(plain.interceptSd, 9) });
  const padded = { counts: [...data.counts, 99], groups: [0, 1, 2, 3, 3], weights: [1, 1, 1, 1, 0], terms: [] };
  expect(fitted(fitMixedPoisson(padded)).logLikelihood).toBeCloseTo(plain.logLikelihood, 9);
});

test("says so where there are no events, and refuses one group", () => {
  expect(fitMixedPoisson({ counts: [0, 0], groups: [0, 1], terms: [] })).toMatchObject({ status: "separated" });
  expect(() => fitMixedPoisson({ counts: [1, 2], groups: [0, 0], terms: [] })).toThrow("2 or more groups: 1");
});
