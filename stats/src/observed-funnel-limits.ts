import { exactPoissonInterval } from "./exact-poisson-interval.ts";
import type { Interval } from "./interval.ts";

/**
 * Funnel limits for a ratio of observed to expected drawn against the observed count, for chance alone: the ratios at which
 * that many events would just differ from what is expected. Not to be mixed with limits drawn against the expected count.
 * Formula: O / U to O / L, for O events whose exact Poisson interval is L to U.
 * @param observed events, 0 or more
 * @param level two-sided, strictly between 0 and 1
 * @returns ratios; for no events 0 and infinity
 * @throws RangeError if an argument is out of range
 * @see PHEindicatormethods calculate_funnel_limits(statistic = "ratio")
 * @example
 * observedFunnelLimits(10); // { lower: 0.54376, upper: 2.0853 }
 */
export function observedFunnelLimits(observed: number, level = 0.95): Interval {
  const { lower, upper } = exactPoissonInterval(observed, level);
  return { lower: observed / upper, upper: observed === 0 ? Infinity : observed / lower };
}
