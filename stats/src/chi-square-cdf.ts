import { requirePositive } from "./inner/require-positive.ts";
import { scaledGammaTail } from "./inner/scaled-gamma-tail.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The chi-square distribution function.
 * @param x any number; 0 or less gives 0
 * @param df degrees of freedom, finite, above 0
 * @param tail "upper" for the p-value of a test, which keeps its digits where it is small
 * @param scale "log" for the natural logarithm
 * @returns a probability, or its logarithm
 * @throws RangeError if df is not finite and above 0, or x is not a number
 * @see R's pchisq
 * @example
 * chiSquareCdf(3.84, 1, "upper"); // 0.050044
 */
export function chiSquareCdf(x: number, df: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  requirePositive(df, "df");
  if (Number.isNaN(x)) throw new RangeError(`x must be a number: ${x}`);
  return scaledGammaTail(df / 2, x / 2, tail, scale);
}
