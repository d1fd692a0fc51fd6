import { chiSquareCdf } from "./chi-square-cdf.ts";
import type { ChiSquareTest } from "./chi-square-test.ts";
import { betweenVariance } from "./inner/between-variance.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import { requirePositive } from "./inner/require-positive.ts";

/** How the variance between studies is estimated. */
export type BetweenVarianceMethod =
  | "dersimonian-laird"
  | "paule-mandel"
  | "reml"
  | "ml"
  | "hedges"
  | "empirical-bayes"
  | "fixed";

export interface MetaAnalysisOptions {
  /** "reml" unless told; "fixed" takes all studies to have one effect */
  readonly method?: BetweenVarianceMethod;
}

export interface MetaAnalysis {
  /** variance of true effects between studies, in the unit of the effects squared */
  readonly tau2: number;
  readonly effect: number;
  readonly standardError: number;
  /** Cochran's Q: whether effects differ more than chance makes them */
  readonly heterogeneity: ChiSquareTest;
  /** share of the variation between results that is not chance, 0 to 1, by the method of DerSimonian and Laird */
  readonly i2: number;
  /** Q over what chance alone gives, 1 or more */
  readonly h2: number;
  /** share of each study in the effect; they add up to 1 */
  readonly shares: Float64Array;
}

/**
 * Puts together estimates of one effect from several studies or trusts, which may differ in their true effects.
 * Formula: effect: sum(w y) / sum(w), with w = 1 / (v + tau2); standard error 1 / sqrt(sum(w)).
 * @param effects one for each study, on a scale on which errors are about normal
 * @param variances the square of each standard error, above 0; as many as effects
 * @throws RangeError if there are no studies, lengths differ, a number is out of range, or tau2 does not settle
 * @see DerSimonian & Laird 1986; Paule & Mandel 1982; Viechtbauer 2005; R's metafor::rma.uni
 * @example
 * const { effect, standardError, tau2, i2 } = metaAnalysis([0.2, 0.5, -0.1, 0.6], [0.04, 0.02, 0.05, 0.03]);
 * [effect, standardError, tau2, i2]; // [0.32936, 0.14934, 0.055599, 0.61274]
 */
export function metaAnalysis(
  effects: ArrayLike<number>,
  variances: ArrayLike<number>,
  { method = "reml" }: MetaAnalysisOptions = {},
): MetaAnalysis {
  requirePairs(effects, variances, "effects and variances");
  const n = effects.length;
  if (n === 0) throw new RangeError("a meta-analysis needs at least one study: 0 given");
  const y = Float64Array.from(effects);
  const v = Float64Array.from(variances);
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(y[i])) throw new RangeError(`effects must be finite: ${y[i]} at index ${i}`);
    requirePositive(v[i] ?? Number.NaN, `variances at index ${i}`);
  }
  const fixed = v.map((one) => 1 / one);
  const q = squares(y, fixed, meanOf(y, fixed));
  const df = n - 1;
  const tau2 = method === "fixed" || df === 0 ? 0 : betweenVariance(y, v, method);
  const weights = v.map((one) => 1 / (one + tau2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    tau2,
    effect: meanOf(y, weights),
    standardError: Math.sqrt(1 / total),
    heterogeneity: { chiSquare: q, df, pValue: df === 0 ? 1 : chiSquareCdf(q, df, "upper") },
    i2: q > df ? (q - df) / q : 0,
    h2: q > df && df > 0 ? q / df : 1,
    shares: weights.map((weight) => weight / total),
  };
}

function meanOf(y: Float64Array, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (const [i, weight] of weights.entries()) {
    sum += weight * (y[i] ?? 0);
    total += weight;
  }
  return sum / total;
}

function squares(y: Float64Array, weights: Float64Array, centre: number): number {
  let sum = 0;
  for (const [i, weight] of weights.entries()) sum += weight * ((y[i] ?? 0) - centre) ** 2;
  return sum;
}
