import { onScale } from "./inner/on-scale.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { regularisedBeta } from "./regularised-beta.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The distribution function of Fisher and Snedecor's F.
 * @param x any number; 0 or less gives 0
 * @param df1 degrees of freedom above, finite, above 0
 * @param df2 degrees of freedom below, finite, above 0
 * @param tail "upper" for the p-value of a test
 * @param scale "log" for the natural logarithm
 * @returns a probability, or its logarithm
 * @throws RangeError if a number of degrees is not finite and above 0, or x is not a number
 * @see DLMF 8.17; R's pf
 * @example
 * fCdf(4, 2, 10, "upper"); // 0.052922
 */
export function fCdf(x: number, df1: number, df2: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  requirePositive(df1, "df1");
  requirePositive(df2, "df2");
  if (Number.isNaN(x)) throw new RangeError(`x must be a number: ${x}`);
  if (x <= 0 || x === Infinity) return onScale(x > 0 === (tail === "lower") ? 1 : 0, scale);
  const above = df1 * x;
  // The share that is below a half is the one known to all its digits.
  if (above <= df2) return regularisedBeta(above / (df2 + above), df1 / 2, df2 / 2, tail, scale);
  return regularisedBeta(df2 / (df2 + above), df2 / 2, df1 / 2, tail === "lower" ? "upper" : "lower", scale);
}
