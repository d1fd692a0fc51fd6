import { logBinomialMass } from "./inner/log-binomial-mass.ts";
import { onScale } from "./inner/on-scale.ts";
import { requirePositive } from "./inner/require-positive.ts";
import type { Scale } from "./scale.ts";

/**
 * The density of Fisher and Snedecor's F.
 * Formula: sqrt((df1 x)^df1 df2^df2 / (df1 x + df2)^(df1 + df2)) / (x B(df1/2, df2/2)).
 * @param x any number; below 0 the density is 0
 * @param df1 degrees of freedom above, finite, above 0
 * @param df2 degrees of freedom below, finite, above 0
 * @param scale "log" for the natural logarithm
 * @returns 0 or more, infinite at 0 where df1 is below 2; or its logarithm
 * @throws RangeError if a number of degrees is not finite and above 0, or x is not a number
 * @see R's df
 * @example
 * fDensity(1, 2, 10); // 0.33490
 */
export function fDensity(x: number, df1: number, df2: number, scale: Scale = "plain"): number {
  requirePositive(df1, "df1");
  requirePositive(df2, "df2");
  if (Number.isNaN(x)) throw new RangeError(`x must be a number: ${x}`);
  if (x < 0 || x === Infinity) return onScale(0, scale);
  if (x === 0) return onScale(df1 > 2 ? 0 : df1 === 2 ? 1 : Infinity, scale);
  const ratio = x * (df1 / df2);
  const p = 1 / (1 + 1 / ratio);
  const q = 1 / (1 + ratio);
  const log =
    df1 >= 2
      ? Math.log((df1 * q) / 2) + logBinomialMass((df1 - 2) / 2, (df1 + df2 - 2) / 2, p, q)
      : Math.log(df1 / (df1 + df2)) + Math.log(df2) - Math.log(2 * x) + logBinomialMass(df1 / 2, (df1 + df2) / 2, p, q);
  return scale === "log" ? log : Math.exp(log);
}
