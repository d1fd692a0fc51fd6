import { gammaDensity } from "./gamma-density.ts";
import { requirePositive } from "./inner/require-positive.ts";
import type { Scale } from "./scale.ts";

/**
 * The chi-square density.
 * Formula: x^(df/2 - 1) e^(-x/2) / (2^(df/2) Gamma(df/2)).
 * @param x any number; below 0 the density is 0
 * @param df degrees of freedom, finite, above 0
 * @param scale "log" for the natural logarithm
 * @returns 0 or more, infinite at 0 where df is below 2; or its logarithm
 * @throws RangeError if df is not finite and above 0, or x is not a number
 * @see R's dchisq
 * @example
 * chiSquareDensity(3.84, 1); // 0.029847
 */
export function chiSquareDensity(x: number, df: number, scale: Scale = "plain"): number {
  requirePositive(df, "df");
  const whole = gammaDensity(x / 2, df / 2, scale);
  return scale === "log" ? whole - Math.LN2 : whole / 2;
}
