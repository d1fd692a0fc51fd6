import fc from "fast-check";
import { expect, test } from "vitest";
import { type BetweenVarianceMethod, metaAnalysis } from "./meta-analysis.ts";

const methods: BetweenVarianceMethod[] = [
  "dersimonian-laird",
  "paule-mandel",
  "reml",
  "ml",
  "hedges",
  "empirical-bayes",
  "fixed",
];

test("works out two studies by hand", () => {
  // Weights 100 and 50: mean (20 - 15) / 150 = 1/30, Q = 100 (1/6)^2 + 50 (1/3)^2 = 25/3.
  const fixed = metaAnalysis([0.2, -0.3], [0.01, 0.02], { method: "fixed" });
  expect(fixed.effect).toBeCloseTo(1 / 30, 12);
  expect(fixed.standardError).toBeCloseTo(1 / Math.sqrt(150), 12);
  expect(fixed.heterogeneity).toMatchObject({ chiSquare: expect.closeTo(25 / 3, 12), df: 1 });
  expect(fixed.i2).toBeCloseTo(0.88, 12);
  // With two studies most methods agree: (0.5^2 - 0.03) / 2 = 0.11.
  for (const method of methods.slice(0, 3)) {
    expect(metaAnalysis([0.2, -0.3], [0.01, 0.02], { method }).tau2).toBeCloseTo(0.11, 10);
  }
});

test("finds nothing between studies that agree, or one study alone", () => {
  for (const method of methods) {
    const agree = metaAnalysis([0.1, 0.1, 0.1], [0.01, 0.02, 0.03], { method });
    expect(agree).toMatchObject({ tau2: 0, effect: expect.closeTo(0.1, 12), i2: 0, h2: 1 });
    expect(metaAnalysis([5], [4], { method })).toMatchObject({ tau2: 0, effect: 5, standardError: 2 });
  }
});

test("does not hang on the order of studies, and follows their unit", () => {
  const study = fc.record({ y: fc.integer({ min: -40, max: 40 }), v: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(fc.array(study, { minLength: 2, maxLength: 15 }), fc.constantFrom(...methods), (studies, method) => {
      const pool = (list: typeof studies, unit: number) =>
        metaAnalysis(
          list.map(({ y }) => y * unit),
          list.map(({ v }) => v * unit * unit),
          { method },
        );
      const one = pool(studies, 1);
      const other = pool(studies.slice().reverse(), 0.125);
      expect(other.tau2 * 64).toBeCloseTo(one.tau2, 6);
      expect(other.effect * 8).toBeCloseTo(one.effect, 6);
      expect(one.standardError).toBeGreaterThan(0);
      expect(one.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    }),
  );
});

test("refuses no studies, a variance of nought, and columns that differ", () => {
  expect(() => metaAnalysis([], [])).toThrow("a meta-analysis needs at least one study: 0 given");
  expect(() => metaAnalysis([1], [0])).toThrow("variances at index 0 must be finite and above 0: 0");
  expect(() => metaAnalysis([Number.NaN], [1])).toThrow("effects must be finite: NaN at index 0");
  expect(() => metaAnalysis([1, 2], [1])).toThrow(RangeError);
});
