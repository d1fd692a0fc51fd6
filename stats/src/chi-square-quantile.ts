import { gammaQuantile } from "./gamma-quantile.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The quantile of the chi-square distribution.
 * @param p a probability, 0 to 1; 1 gives infinity
 * @param df degrees of freedom, finite, above 0, not necessarily whole
 * @param tail "upper" if p is the probability of a larger value
 * @param scale "log" if p is given by its natural logarithm
 * @returns x, 0 or more; 3.841459 at p = 0.95, df = 1
 * @throws RangeError if p is outside 0 to 1 or df is not finite and above 0
 * @see R's qchisq
 * @example
 * chiSquareQuantile(0.95, 1); // 3.8415
 */
export function chiSquareQuantile(p: number, df: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  if (!(df > 0 && df < Infinity)) throw new RangeError(`df must be finite and above 0: ${df}`);
  return 2 * gammaQuantile(p, df / 2, tail, scale);
}
