import { gammaTail } from "./inner/gamma-tail.ts";
import { requirePositive } from "./inner/require-positive.ts";
import type { Tail } from "./tail.ts";

/**
 * The chi-square distribution function.
 * @param x any number; 0 or less gives 0
 * @param df degrees of freedom, finite, above 0
 * @param tail "upper" for the p-value of a test, which keeps its digits where it is small
 * @returns a probability
 * @throws RangeError if df is not finite and above 0, or x is not a number
 * @see R's pchisq
 */
export function chiSquareCdf(x: number, df: number, tail: Tail = "lower"): number {
  requirePositive(df, "df");
  if (Number.isNaN(x)) throw new RangeError(`x must be a number: ${x}`);
  return gammaTail(df / 2, x / 2, tail);
}
