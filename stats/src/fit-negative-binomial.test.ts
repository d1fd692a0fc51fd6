import { expect, test } from "vitest";
import { fitNegativeBinomial } from "./fit-negative-binomial.ts";
import { fitPoisson } from "./fit-poisson.ts";

const counts = [0, 1, 3, 7, 2, 0, 12, 5, 1, 9];
const terms = [{ name: "f", values: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1] }];

test("agrees with R's glm.nb", () => {
  // R: MASS::glm.nb(y ~ f), epsilon 1e-14.
  const fit = fitNegativeBinomial({ counts, terms });
  if (fit.status !== "fitted") throw new Error(fit.because);
  expect(fit.theta).toBeCloseTo(1.030815947954748, 7);
  expect(fit.thetaError).toBeCloseTo(0.63815, 3);
  expect(2 * fit.logLikelihood).toBeCloseTo(-49.957506985754343, 10);
  expect(fit.deviance).toBeCloseTo(11.320191632354614, 6);
  expect(fit.coefficients[0]?.estimate).toBeCloseTo(1.280933845462064, 9);
  expect(fit.coefficients[1]).toMatchObject({
    estimate: expect.closeTo(0.200670695462151, 8),
    standardError: expect.closeTo(0.699322683321904, 7),
  });
});

test("falls back on Poisson where counts vary no more than that", () => {
  const even = { counts: [3, 4, 3, 4, 3, 4], terms: [{ name: "f", values: [0, 0, 0, 1, 1, 1] }] };
  expect(fitNegativeBinomial(even)).toEqual({ ...fitPoisson(even), theta: Infinity, thetaError: null });
  expect(fitNegativeBinomial({ counts: [5], terms: [] }).theta).toBe(Infinity);
});

test("counts a row of weight 2 twice", () => {
  const twice = fitNegativeBinomial({
    counts: [...counts, ...counts],
    terms: [{ name: "f", values: [...(terms[0]?.values ?? []), ...(terms[0]?.values ?? [])] }],
  });
  const weighed = fitNegativeBinomial({ counts, terms, weights: counts.map(() => 2) });
  expect(weighed.theta).toBeCloseTo(twice.theta, 8);
  expect(weighed.logLikelihood).toBeCloseTo(twice.logLikelihood, 8);
});

test("says which estimates go off to infinity", () => {
  const none = { counts: [0, 0, 0, 1, 9, 30], terms: [{ name: "g", levels: [1, 1, 1, 0, 0, 0] }] };
  expect(fitNegativeBinomial(none)).toMatchObject({ status: "separated", infinite: [{ name: "g1", sign: -1 }] });
  expect(fitNegativeBinomial({ counts: [0, 0, 0], terms: [] })).toMatchObject({ status: "separated", theta: Infinity });
});

test("takes huge counts, and an outlier among noughts", () => {
  expect(fitNegativeBinomial({ counts: [1e6, 2e6, 1.5e6, 0.7e6], terms: [] })).toMatchObject({ status: "fitted" });
  const fit = fitNegativeBinomial({ counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 500], terms: [] });
  expect(fit.theta).toBeGreaterThan(0);
  expect(fit.theta).toBeLessThan(0.1);
});

test("refuses a count below nought", () => {
  expect(() => fitNegativeBinomial({ counts: [-1], terms: [] })).toThrow(RangeError);
});
