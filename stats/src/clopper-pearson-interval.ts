import { betaQuantile } from "./beta-quantile.ts";
import { requireConfidence } from "./inner/require-confidence.ts";
import { requireShare } from "./inner/require-share.ts";
import type { Interval } from "./interval.ts";

/**
 * Clopper and Pearson's exact interval for a proportion.
 * @param events 0 or more, at most `trials`
 * @param trials above 0
 * @param confidence two-sided level, strictly between 0 and 1
 * @returns bounds as shares, 0 to 1; never narrower than the level asks for, often wider
 * @throws RangeError if an argument is outside its range
 * @see Clopper & Pearson 1934; R's binom.test
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
