import { requirePositive } from "./inner/require-positive.ts";
import { regularisedBeta } from "./regularised-beta.ts";
import type { Tail } from "./tail.ts";

/**
 * Student's t distribution function.
 * @param t any number, infinities allowed
 * @param df degrees of freedom, finite, above 0
 * @param tail "upper" for P(T > t)
 * @returns a probability
 * @throws RangeError if df is not finite and above 0, or t is not a number
 * @see R's pt
 */
export function studentCdf(t: number, df: number, tail: Tail = "lower"): number {
  requirePositive(df, "df");
  if (Number.isNaN(t)) throw new RangeError(`t must be a number: ${t}`);
  const outer = 0.5 * beyond(t * t, df);
  return t > 0 === (tail === "upper") ? outer : 1 - outer;
}

// P(|T| > t): each form is used where it does not lose digits.
function beyond(tt: number, df: number): number {
  if (tt === Infinity) return 0;
  return tt < df ? regularisedBeta(tt / (df + tt), 0.5, df / 2, "upper") : regularisedBeta(df / (df + tt), df / 2, 0.5);
}
