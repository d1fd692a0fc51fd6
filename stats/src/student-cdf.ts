import { logOfTail } from "./inner/log-of-tail.ts";
import { onScale } from "./inner/on-scale.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { logGamma } from "./log-gamma.ts";
import { regularisedBeta } from "./regularised-beta.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * Student's t distribution function.
 * @param t any number, infinities allowed
 * @param df degrees of freedom, finite, above 0
 * @param tail "upper" for P(T > t)
 * @param scale "log" for the natural logarithm
 * @returns a probability, or its logarithm
 * @throws RangeError if df is not finite and above 0, or t is not a number
 * @see R's pt
 * @example
 * studentCdf(2.228, 10, "upper"); // 0.025006
 */
export function studentCdf(t: number, df: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  requirePositive(df, "df");
  if (Number.isNaN(t)) throw new RangeError(`t must be a number: ${t}`);
  const plain = (side: Tail) => {
    const outer = 0.5 * beyond(t, df, "plain");
    return t > 0 === (side === "upper") ? outer : 1 - outer;
  };
  return scale === "plain" ? plain(tail) : logOfTail(tail, plain, () => beyond(t, df, "log") - Math.LN2);
}

// P(|T| > t): each form is used where it does not lose digits.
function beyond(t: number, df: number, scale: Scale): number {
  const tt = t * t;
  if (tt < df) return regularisedBeta(tt / (df + tt), 0.5, df / 2, "upper", scale);
  if (tt < Infinity) return regularisedBeta(df / (df + tt), df / 2, 0.5, "lower", scale);
  if (Math.abs(t) === Infinity) return onScale(0, scale);
  // The square overflows; out there the tail is a power of t: the first term of the beta function's series.
  const half = df / 2;
  const beta = logGamma(half) + logGamma(0.5) - logGamma(half + 0.5);
  const log = half * (Math.log(df) - 2 * Math.log(Math.abs(t))) - Math.log(half) - beta;
  return scale === "log" ? log : Math.exp(log);
}
