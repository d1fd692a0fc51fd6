import fc from "fast-check";
import { expect, test } from "vitest";
import { fitPoisson } from "./fit-poisson.ts";
import type { FittedModel, ModelFit } from "./model-types.ts";

function fitted(fit: ModelFit): FittedModel {
  if (fit.status !== "fitted") throw new Error(fit.because);
  return fit;
}

test("agrees with R on Dobson's trial", () => {
  // Dobson 1990, p. 93. R: glm(counts ~ outcome + treatment, poisson, epsilon = 1e-14).
  const fit = fitted(
    fitPoisson({
      counts: [18, 17, 15, 20, 10, 20, 25, 13, 12],
      terms: [
        { name: "outcome", levels: [0, 1, 2, 0, 1, 2, 0, 1, 2], labels: ["1", "2", "3"] },
        { name: "treatment", levels: [0, 0, 0, 1, 1, 1, 2, 2, 2], labels: ["1", "2", "3"] },
      ],
    }),
  );
  expect(fit.coefficients.map(({ name }) => name)).toEqual([
    "(Intercept)",
    "outcome2",
    "outcome3",
    "treatment2",
    "treatment3",
  ]);
  const want = [3.04452243772342, -0.454255272277597, -0.292987124681475, 0, 0];
  for (const [i, { estimate }] of fit.coefficients.entries()) expect(estimate).toBeCloseTo(want[i] ?? 0, 10);
  expect(fit.coefficients[0]?.standardError).toBeCloseTo(0.170898651856442, 10);
  expect(fit.deviance).toBeCloseTo(5.12914107700114, 10);
  expect(fit.nullDeviance).toBeCloseTo(10.58144586375087, 10);
  expect(fit.logLikelihood).toBeCloseTo(-23.38065920097884, 10);
});

test("is the log rate where there is only the constant, and the log rate ratio of two groups", () => {
  const offset = [100, 200, 50, 300].map(Math.log);
  const rate = fitted(fitPoisson({ counts: [5, 9, 0, 20], offset, terms: [] }));
  expect(rate.coefficients[0]?.estimate).toBeCloseTo(Math.log(34 / 650), 12);
  expect(rate.coefficients[0]?.standardError).toBeCloseTo(1 / Math.sqrt(34), 12);
  const ratio = fitted(fitPoisson({ counts: [5, 9, 0, 20], offset, terms: [{ name: "g", levels: [0, 0, 1, 1] }] }));
  expect(ratio.coefficients[1]?.estimate).toBeCloseTo(Math.log(20 / 350 / (14 / 300)), 12);
  expect(ratio.nullDeviance).toBeCloseTo(rate.deviance, 10);
});

test("says which estimates go off to infinity", () => {
  const none = fitPoisson({ counts: [0, 0, 3, 4], terms: [{ name: "g", levels: [1, 1, 0, 0] }] });
  expect(none).toMatchObject({ status: "separated", infinite: [{ name: "g1", sign: -1 }] });
  const reference = fitPoisson({ counts: [0, 0, 3, 4], terms: [{ name: "g", levels: [0, 0, 1, 1] }] });
  expect(reference.status === "separated" && reference.infinite.map(({ name }) => name)).toEqual(["(Intercept)", "g1"]);
  expect(fitPoisson({ counts: [0, 0], terms: [] }).status).toBe("separated");
});

test("has a merged unit equal to the sum of its parts", () => {
  const part = fc.record({
    count: fc.integer({ min: 1, max: 40 }),
    exposure: fc.integer({ min: 1, max: 50 }),
    group: fc.constantFrom(0, 1),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 20 }), (parts) => {
      const levels = parts.map(({ group }) => group);
      fc.pre(new Set(levels).size === 2);
      const sum = (group: number, key: "count" | "exposure") =>
        parts.reduce((total, one) => total + (one.group === group ? one[key] : 0), 0);
      const apart = fitted(
        fitPoisson({
          counts: parts.map(({ count }) => count),
          offset: parts.map(({ exposure }) => Math.log(exposure)),
          terms: [{ name: "g", levels }],
        }),
      );
      const merged = fitted(
        fitPoisson({
          counts: [sum(0, "count"), sum(1, "count")],
          offset: [Math.log(sum(0, "exposure")), Math.log(sum(1, "exposure"))],
          terms: [{ name: "g", levels: [0, 1] }],
        }),
      );
      for (const [i, { estimate, standardError }] of apart.coefficients.entries()) {
        expect(merged.coefficients[i]?.estimate).toBeCloseTo(estimate ?? 0, 8);
        expect(merged.coefficients[i]?.standardError).toBeCloseTo(standardError ?? 0, 8);
      }
    }),
  );
});

test("refuses a count below nought, and an offset that is not finite", () => {
  expect(() => fitPoisson({ counts: [-1], terms: [] })).toThrow("counts at index 0 must be finite and 0 or more: -1");
  expect(() => fitPoisson({ counts: [1], terms: [], offset: [-Infinity] })).toThrow(
    "offset must be finite: -Infinity at index 0",
  );
});
