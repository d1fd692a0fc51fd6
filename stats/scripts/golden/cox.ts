import { fitCox } from "../../src/fit-cox.ts";
import type { Answer, Value, Values } from "./case.ts";
import { byName } from "./glm.ts";
import { listOf, numbersOf, valuesOf } from "./input.ts";

/** survival's coxph, with cox.zph, concordance, and the baseline hazard at covariates of 0. */
export const answerCox: Answer = (input, golden) => {
  const design = valuesOf(input.design);
  const names = listOf(design.names).map(String);
  const given = (key: string, name: string) => {
    const value = input[key];
    return value === undefined || value === null ? {} : { [name]: numbersOf(value) };
  };
  const fit = fitCox(
    {
      times: numbersOf(input.time),
      happened: numbersOf(input.status),
      terms: listOf(design.columns).map((values, i) => ({ name: names[i] ?? "", values: numbersOf(values) })),
      ...given("start", "starts"),
      ...given("strata", "strata"),
      ...given("cluster", "clusters"),
      ...given("offset", "offset"),
      ...given("prior_weights", "weights"),
    },
    { ties: input.ties === "breslow" ? "breslow" : "efron" },
  );
  const counted = {
    n: fit.rows,
    nevent: fit.events,
    loglik: fit.logLikelihood,
    loglik_null: fit.nullLogLikelihood,
    basehaz_times: golden.expected.basehaz_times,
  };
  if (fit.status === "separated") return { ...counted, separation: true };
  if (fit.status === "no-events") return { ...counted, ...nothing(names, golden.expected) };
  const baseline = fit.baseline[0];
  const hazardAt = (moment: number) => {
    const after = baseline?.times.findIndex((time) => time > moment) ?? -1;
    return baseline?.cumulativeHazard[(after < 0 ? baseline.times.length : after) - 1] ?? 0;
  };
  const robust = input.cluster !== undefined && input.cluster !== null;
  return {
    ...counted,
    separation: false,
    coefficients: byName(fit, "estimate"),
    se: Object.fromEntries(fit.coefficients.map(({ name }, i) => [name, fit.modelErrors[i]])),
    ...(robust && { robust_se: byName(fit, "standardError") }),
    z: byName(fit, "z"),
    p: byName(fit, "pValue"),
    score_test: fit.scoreTest.chiSquare,
    wald_test: fit.waldTest.chiSquare,
    lr_test: fit.likelihoodRatioTest.chiSquare,
    concordance: fit.concordance,
    zph_global_chisq: fit.proportionality.chiSquare,
    basehaz_cumhaz_at_zero_covariates: timesOf(golden.expected).map(hazardAt),
  };
};

const timesOf = ({ basehaz_times }: Values) => (basehaz_times === undefined ? [] : numbersOf(basehaz_times));

// R fits a model without events all the same: no estimates, errors of 0, and a hazard of 0.
function nothing(names: readonly string[], expected: Values) {
  const each = (value: Value) => Object.fromEntries(names.map((name) => [name, value]));
  return {
    coefficients: each(null),
    se: each(0),
    score_test: 0,
    wald_test: 0,
    concordance: null,
    basehaz_cumhaz_at_zero_covariates: timesOf(expected).map(() => 0),
  };
}
