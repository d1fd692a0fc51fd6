import { betaQuantile } from "./beta-quantile.ts";
import { requireConfidence } from "./inner/require-confidence.ts";
import { requireShare } from "./inner/require-share.ts";
import type { Interval } from "./interval.ts";

/**
 * Clopper and Pearson's exact interval for a proportion.
 * Formula: the beta quantiles at a/2 with shapes x, n - x + 1 and at 1 - a/2 with x + 1, n - x, for a = 1 - confidence.
 * @param events 0 or more, at most `trials`
 * @param trials above 0
 * @param confidence two-sided level, strictly between 0 and 1
 * @returns bounds as shares, 0 to 1; never narrower than the level asks for, often wider
 * @throws RangeError if an argument is outside its range
 * @see Clopper & Pearson 1934; R's binom.test
 * @example
 * clopperPearsonInterval(108, 237); // { lower: 0.39109, upper: 0.52143 }
 */
export function clopperPearsonInterval(events: number, trials: number, confidence = 0.95): Interval {
  requireShare(events, trials);
  const side = requireConfidence(confidence);
  const rest = trials - events;
  return {
    lower: events === 0 ? 0 : betaQuantile(side, events, rest + 1),
    upper: rest === 0 ? 1 : betaQuantile(side, events + 1, rest, "upper"),
  };
}
