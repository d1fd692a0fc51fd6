import { requireConfidence } from "./inner/require-confidence.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { requireProbability } from "./inner/require-probability.ts";
import type { Interval } from "./interval.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * Funnel limits for a proportion, for chance alone, at which its Wilson interval just misses the target.
 * Formula: T -/+ z sqrt(T(1 - T) / n), within 0 to 1.
 * @param target 0 to 1
 * @param trials above 0
 * @param level two-sided, strictly between 0 and 1
 * @returns limits as shares, 0 to 1
 * @throws RangeError if an argument is out of range
 * @see PHEindicatormethods calculate_funnel_limits(statistic = "proportion")
 * @example
 * scoreFunnelLimits(0.5, 100); // { lower: 0.40200, upper: 0.59800 }
 */
export function scoreFunnelLimits(target: number, trials: number, level = 0.95): Interval {
  requireProbability(target, "target");
  requirePositive(trials, "trials");
  const reach = normalQuantile(requireConfidence(level), "upper") * Math.sqrt((target * (1 - target)) / trials);
  return { lower: Math.max(0, target - reach), upper: Math.min(1, target + reach) };
}
