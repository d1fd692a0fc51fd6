import { expect, test } from "vitest";
import { kaplanMeier } from "./kaplan-meier.ts";
import { restrictedMeanWait } from "./restricted-mean-wait.ts";

test("is the area under the curve: 1 + 0.8 + 0.6 + 2 x 0.3 = 3 days of 5", () => {
  const curve = kaplanMeier({ days: [1, 2, 2, 3, 5], happened: [1, 1, 0, 1, 0] });
  const { mean, standardError } = restrictedMeanWait(curve, 5);
  expect(mean).toBeCloseTo(3, 12);
  expect(standardError).toBeCloseTo(Math.SQRT1_2, 12);
  expect(restrictedMeanWait(curve, 2.5).mean).toBeCloseTo(1 + 0.8 + 0.3, 12);
  expect(restrictedMeanWait(curve, 0).mean).toBe(0);
});

test("is the plain mean where all have happened, and the horizon where none has", () => {
  const all = kaplanMeier({ days: [3, 1, 4, 1, 5, 9], happened: [1, 1, 1, 1, 1, 1] });
  expect(restrictedMeanWait(all, 9).mean).toBeCloseTo(23 / 6, 12);
  expect(restrictedMeanWait(kaplanMeier({ days: [4], happened: [0] }), 4)).toEqual({ mean: 4, standardError: 0 });
});

test("refuses a horizon beyond the last day seen", () => {
  const curve = kaplanMeier({ days: [4], happened: [0] });
  expect(() => restrictedMeanWait(curve, 5)).toThrow("until must not be beyond the last day seen, 4: 5");
  expect(() => restrictedMeanWait(curve, -1)).toThrow(RangeError);
});
