import { requireConfidence } from "./inner/require-confidence.ts";
import { requireCount } from "./inner/require-count.ts";
import type { Interval } from "./interval.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * Byar's approximation to the exact Poisson interval for a count.
 * Formula: O (1 - 1/(9O) - z/(3 sqrt(O)))^3 to (O + 1)(1 - 1/(9(O + 1)) + z/(3 sqrt(O + 1)))^3, for O events.
 * @param count events observed, 0 or more
 * @param confidence two-sided level, strictly between 0 and 1
 * @returns bounds in events; the caller divides by its own denominator. At 0 the lower bound is 0 and the 95% upper 3.668
 * @throws RangeError if an argument is outside its range
 * @see Breslow & Day 1987, vol II; PHEindicatormethods byars_lower, byars_upper
 * @example
 * byarsInterval(65); // { lower: 50.163, upper: 82.849 }
 */
export function byarsInterval(count: number, confidence = 0.95): Interval {
  requireCount(count, "count");
  const z = normalQuantile(requireConfidence(confidence), "upper");
  const next = count + 1;
  const low = 1 - 1 / (9 * count) - z / (3 * Math.sqrt(count));
  const high = 1 - 1 / (9 * next) + z / (3 * Math.sqrt(next));
  // The cube of a negative number would be a negative count: with very few events the bound is 0.
  return { lower: low > 0 ? count * low * low * low : 0, upper: next * high * high * high };
}
