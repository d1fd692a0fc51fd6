import { deviancePart } from "./inner/deviance-part.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { stirlingError } from "./inner/stirling-error.ts";
import type { Scale } from "./scale.ts";

const halfLogTwoPi = 0.9189385332046727;

/**
 * The density of Student's t distribution.
 * Formula: Gamma((df + 1)/2) / (sqrt(df pi) Gamma(df/2)) (1 + t^2 / df)^(-(df + 1)/2).
 * @param t any number, infinities allowed
 * @param df degrees of freedom, finite, above 0
 * @param scale "log" for the natural logarithm
 * @returns 0 to 0.399, or its logarithm
 * @throws RangeError if df is not finite and above 0, or t is not a number
 * @see Loader 2000, Fast and accurate computation of binomial probabilities; R's dt
 * @example
 * studentDensity(0, 10); // 0.38911
 */
export function studentDensity(t: number, df: number, scale: Scale = "plain"): number {
  requirePositive(df, "df");
  if (Number.isNaN(t)) throw new RangeError(`t must be a number: ${t}`);
  const half = df / 2;
  const gammas = -deviancePart(half, half + 0.5) + stirlingError(half + 0.5) - stirlingError(half);
  const ratio = (t / df) * t;
  // Half the logarithm of 1 + t^2 / df, and df times that.
  const spread = ratio < 1e15 ? Math.log1p(ratio) / 2 : Math.log(Math.abs(t)) - Math.log(df) / 2;
  const fall = ratio > 0.2 ? df * spread : -deviancePart(half, half + (t * t) / 2) + (t * t) / 2;
  const log = gammas - fall - (halfLogTwoPi + spread);
  return scale === "log" ? log : Math.exp(log);
}
