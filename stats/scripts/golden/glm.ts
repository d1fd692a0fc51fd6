import { binomialDensity } from "../../src/binomial-density.ts";
import { firthLogistic } from "../../src/firth-logistic.ts";
import { firthPoisson } from "../../src/firth-poisson.ts";
import { fitLogistic } from "../../src/fit-logistic.ts";
import { fitNegativeBinomial } from "../../src/fit-negative-binomial.ts";
import { fitPoisson } from "../../src/fit-poisson.ts";
import type { FirthFit, ModelFit, ModelTerms } from "../../src/model-types.ts";
import type { Answer, Values } from "./case.ts";
import { listOf, numbersOf, valuesOf } from "./input.ts";

// The files were made with epsilon = 1e-11, and R's covariance is that of the step before its last.
const options = { epsilon: 1e-11 };

/** R's glm.fit with family binomial, on rows of one or several trials. */
export const answerBinomial: Answer = (input, golden) => {
  const data = { events: numbersOf(input.y), ...readTrials(input), ...readTerms(input) };
  const fit = fitLogistic(data, options);
  const words = rWords(fit, golden.expected, () => firthLogistic(data));
  if (data.weights === undefined) return words;
  const loglik = foldedLogLikelihood(data.events, data.trials, data.weights, fit.fitted);
  return { ...words, loglik, aic: 2 * (fit.rank - loglik) };
};

// glm.fit takes trials times weight for the size of a binomial distribution, rounded to whole numbers; ours multiplies the
// logarithm of the probability, which is the same for people one by one with whole weights.
function foldedLogLikelihood(
  events: readonly number[],
  trials: readonly number[] | undefined,
  weights: ArrayLike<number>,
  fitted: Float64Array,
): number {
  return events.reduce((sum, x, i) => {
    const size = (trials?.[i] ?? 1) * (weights[i] ?? 0);
    const share = (trials?.[i] ?? 1) === 0 ? 0 : x / (trials?.[i] ?? 1);
    const mass = binomialDensity(toEven(size * share), toEven(size), fitted[i] ?? 0, "log");
    return size > 0 ? sum + mass : sum;
  }, 0);
}

function toEven(x: number): number {
  const down = Math.floor(x);
  if (x - down !== 0.5) return Math.round(x);
  return down % 2 === 0 ? down : down + 1;
}

/** R's glm.fit with family poisson. */
export const answerPoisson: Answer = (input, golden) => {
  const data = { counts: numbersOf(input.y), ...readTerms(input) };
  return rWords(fitPoisson(data, options), golden.expected, () => firthPoisson(data));
};

/** MASS's glm.nb. */
export const answerNegativeBinomial: Answer = (input, golden) => {
  const data = { counts: numbersOf(input.y), ...readTerms(input) };
  const fit = fitNegativeBinomial(data);
  return {
    ...rWords(fit, golden.expected, () => firthPoisson(data)),
    theta: fit.theta,
    se_theta: fit.thetaError,
    alpha: 1 / fit.theta,
    twologlik: 2 * fit.logLikelihood,
    // Where R's own search for theta has run past this, it has not found a top but stopped.
    theta_to_infinity: fit.theta > 10_000,
  };
};

/** A design matrix with its constant, if it has one, told apart; offset and prior weights where the case has them. */
export function readTerms(input: Values): ModelTerms {
  const design = valuesOf(input.design);
  const names = listOf(design.names).map(String);
  const columns = listOf(design.columns).map(numbersOf);
  const intercept = names[0] === "(Intercept)" && (columns[0] ?? []).every((value) => value === 1);
  const terms = columns.map((values, i) => ({ name: names[i] ?? "", values })).slice(intercept ? 1 : 0);
  return {
    terms,
    intercept,
    ...(isGiven(input.offset) && { offset: numbersOf(input.offset) }),
    ...(isGiven(input.prior_weights) && { weights: numbersOf(input.prior_weights) }),
  };
}

export function readTrials(input: Values): { trials?: number[] } {
  return isGiven(input.n) ? { trials: numbersOf(input.n) } : {};
}

function isGiven(value: Values[string] | undefined): boolean {
  return value !== undefined && value !== null;
}

function rWords(fit: ModelFit, expected: Values, firth: () => FirthFit): Record<string, unknown> {
  const summary = {
    rank: fit.rank,
    deviance: fit.deviance,
    null_deviance: fit.nullDeviance,
    df_residual: fit.df,
    df_null: fit.nullDf,
    loglik: fit.logLikelihood,
    aic: 2 * (fit.rank - fit.logLikelihood),
    pearson_chi2: fit.pearson,
    fitted_first10: Array.from(fit.fitted.subarray(0, 10)),
    ...(expected.firth_coefficients === undefined ? {} : { firth_coefficients: byName(firth(), "estimate") }),
  };
  if (fit.status === "separated") return { separation: true, ...summary };
  return {
    separation: false,
    ...summary,
    coefficients: byName(fit, "estimate"),
    se: byName(fit, "standardError"),
    z: byName(fit, "z"),
    p: byName(fit, "pValue"),
    vcov: fit.covariance,
  };
}

/** One number of each coefficient, by its name. */
export function byName<K extends string>(
  { coefficients }: { readonly coefficients: readonly ({ readonly name: string } & Record<K, number | null>)[] },
  key: K,
): Record<string, number | null> {
  return Object.fromEntries(coefficients.map((one) => [one.name, one[key]]));
}
