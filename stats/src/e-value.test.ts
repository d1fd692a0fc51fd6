import fc from "fast-check";
import { expect, test } from "vitest";
import { eValue } from "./e-value.ts";

test("agrees with VanderWeele and Ding's example", () => {
  // Ann Intern Med 2017: risk ratio 3.9 (1.8 to 8.7) has E-values 7.26 and 3.0.
  const { point, lower, upper } = eValue({ measure: "risk-ratio", estimate: 3.9, lower: 1.8, upper: 8.7 });
  expect(point).toBeCloseTo(3.9 + Math.sqrt(3.9 * 2.9), 12);
  expect(point).toBeCloseTo(7.26, 2);
  expect(lower).toBeCloseTo(3.0, 2);
  expect(upper).toBeNull();
});

test("is the same for a ratio and for the ratio turned over", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (ratio) => {
      const one = eValue({ measure: "risk-ratio", estimate: ratio }).point;
      expect(eValue({ measure: "risk-ratio", estimate: 1 / ratio }).point / one).toBeCloseTo(1, 9);
      expect(one).toBeGreaterThanOrEqual(Math.max(ratio, 1 / ratio) * (1 - 1e-12));
    }),
  );
});

test("is 1 for the bound of an interval that holds no effect", () => {
  expect(eValue({ measure: "risk-ratio", estimate: 1.2, lower: 0.95, upper: 1.5 })).toMatchObject({
    lower: 1,
    upper: null,
  });
  expect(eValue({ measure: "risk-ratio", estimate: 0.9, lower: 0.7, upper: 1.1 })).toMatchObject({
    lower: null,
    upper: 1,
  });
  expect(eValue({ measure: "risk-ratio", estimate: 1, lower: 0.9, upper: 1.1 })).toMatchObject({ point: 1, lower: 1 });
  expect(eValue({ measure: "risk-ratio", estimate: 1 })).toMatchObject({ point: 1, lower: null, upper: null });
});

test("turns odds ratios and hazard ratios of common outcomes into risk ratios", () => {
  expect(eValue({ measure: "odds-ratio", outcome: "common", estimate: 4 }).riskRatio.estimate).toBe(2);
  expect(eValue({ measure: "odds-ratio", outcome: "rare", estimate: 4 }).riskRatio.estimate).toBe(4);
  const hazard = eValue({ measure: "hazard-ratio", outcome: "common", estimate: 4 }).riskRatio.estimate;
  expect(hazard).toBeCloseTo((1 - 0.25) / (1 - Math.SQRT1_2), 12);
  expect(eValue({ measure: "hazard-ratio", outcome: "common", estimate: 0 }).riskRatio.estimate).toBe(0);
});

test("takes differences in standard deviations, and slopes", () => {
  const half = eValue({ measure: "standardised-difference", estimate: 0.5, standardError: 0.2 });
  expect(half.riskRatio.estimate).toBeCloseTo(Math.exp(0.455), 12);
  expect(half.riskRatio.lower).toBeCloseTo(Math.exp(0.455 - 0.356), 12);
  const slope = eValue({ measure: "regression-slope", estimate: 3, standardError: 1.2, outcomeSd: 6 });
  expect(slope.point).toBeCloseTo(half.point, 12);
  expect(slope.lower).toBeCloseTo(half.lower ?? 0, 12);
});

test("asks what would explain the estimate away to another value", () => {
  // (2 + sqrt(2 (2 - 1.2))) / 1.2, VanderWeele and Ding's eAppendix.
  expect(eValue({ measure: "risk-ratio", estimate: 2, truth: 1.2 }).point).toBeCloseTo((2 + Math.sqrt(1.6)) / 1.2, 12);
  expect(eValue({ measure: "risk-ratio", estimate: 1.5, truth: 3 }).point).toBeCloseTo(2 + Math.sqrt(2), 12);
});

test("refuses a negative ratio, and an estimate outside its bounds", () => {
  expect(() => eValue({ measure: "risk-ratio", estimate: -1 })).toThrow("a ratio must be 0 or more: -1");
  expect(() => eValue({ measure: "risk-ratio", estimate: 2, lower: 2.2, upper: 3 })).toThrow(
    "between its bounds: 2, from 2.2 to 3",
  );
  expect(() => eValue({ measure: "risk-ratio", estimate: 2, lower: 3, upper: 1 })).toThrow(
    "lower must be at most upper",
  );
  expect(() => eValue({ measure: "standardised-difference", estimate: 1, standardError: -1 })).toThrow(RangeError);
  expect(() => eValue({ measure: "regression-slope", estimate: 1, outcomeSd: 0 })).toThrow(
    "outcomeSd must be finite and above 0: 0",
  );
  expect(eValue({ measure: "risk-ratio", estimate: 0 }).point).toBe(Infinity);
});
