import { expect, test } from "vitest";
import { fitLogistic } from "./fit-logistic.ts";
import type { FittedModel } from "./model-types.ts";
import { waldTest } from "./wald-test.ts";

const fit = fitLogistic({
  events: [3, 9, 12, 4, 11, 15],
  trials: [20, 20, 20, 20, 20, 20],
  terms: [
    { name: "g", levels: [0, 1, 2, 0, 1, 2] },
    { name: "same", values: [0, 1, 1, 0, 1, 1] },
  ],
}) as FittedModel;

test("is the square of z for one coefficient", () => {
  const { chiSquare, df, pValue } = waldTest(fit, ["g1"]);
  expect(chiSquare).toBeCloseTo((fit.coefficients[1]?.z ?? 0) ** 2, 10);
  expect(df).toBe(1);
  expect(pValue).toBeCloseTo(fit.coefficients[1]?.pValue ?? 0, 10);
});

test("does not hang on which level is the reference", () => {
  const turned = fitLogistic({
    events: [3, 9, 12, 4, 11, 15],
    trials: [20, 20, 20, 20, 20, 20],
    terms: [{ name: "g", levels: [2, 1, 0, 2, 1, 0] }],
  }) as FittedModel;
  const one = waldTest(fit, ["g1", "g2"]);
  expect(one.df).toBe(2);
  expect(waldTest(turned, ["g1", "g2"]).chiSquare).toBeCloseTo(one.chiSquare, 8);
});

test("leaves out what has no estimate, and refuses a name the model does not have", () => {
  expect(waldTest(fit, ["g1", "same"]).df).toBe(1);
  expect(waldTest(fit, [])).toEqual({ chiSquare: 0, df: 0, pValue: 1 });
  expect(() => waldTest(fit, ["age"])).toThrow("the model has no coefficient age");
});
