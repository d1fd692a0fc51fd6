import { gammaQuantile } from "./gamma-quantile.ts";
import { requireConfidence } from "./inner/require-confidence.ts";
import { requireCount } from "./inner/require-count.ts";
import type { Interval } from "./interval.ts";

/**
 * Garwood's exact Poisson interval for a count.
 * Formula: half the chi-square quantiles at a/2 with 2O degrees of freedom and at 1 - a/2 with 2O + 2, for O events and
 * a = 1 - confidence.
 * @param count events observed, 0 or more
 * @param confidence two-sided level, strictly between 0 and 1
 * @returns bounds in events; the caller divides by its own denominator. At 0: 0 to 3.689 at 95%
 * @throws RangeError if an argument is outside its range
 * @see Garwood 1936; R's poisson.test
 * @example
 * exactPoissonInterval(7); // { lower: 2.8144, upper: 14.423 }
 */
export function exactPoissonInterval(count: number, confidence = 0.95): Interval {
  requireCount(count, "count");
  const side = requireConfidence(confidence);
  return {
    lower: count === 0 ? 0 : gammaQuantile(side, count),
    upper: gammaQuantile(side, count + 1, "upper"),
  };
}
