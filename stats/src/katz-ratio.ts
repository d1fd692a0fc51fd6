import { requireConfidence } from "./inner/require-confidence.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { requireShare } from "./inner/require-share.ts";
import type { Interval } from "./interval.ts";
import type { Share } from "./newcombe-difference.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * The ratio of two independent proportions with Katz's interval on the log scale.
 * Formula: p1/p2 exp(-/+ z sqrt(1/x1 - 1/n1 + 1/x2 - 1/n2)).
 * @param one the proportion above the line
 * @param other the proportion below the line
 * @param confidence two-sided level, strictly between 0 and 1
 * @returns the ratio and its bounds, above 0; 0.667 (0.384 to 1.158) for 12/200 over 900/10,000
 * @throws RangeError if either has no events (the log has no value there: show "too few") or an argument is out of range
 * @see Katz et al 1978
 * @example
 * katzRatio({ events: 12, trials: 200 }, { events: 900, trials: 10_000 });
 * // { ratio: 0.66667, lower: 0.38383, upper: 1.1579 }
 */
export function katzRatio(one: Share, other: Share, confidence = 0.95): Interval & { ratio: number } {
  for (const { events, trials } of [one, other]) {
    requireShare(events, trials);
    requirePositive(events, "events");
  }
  const z = normalQuantile(requireConfidence(confidence), "upper");
  const ratio = one.events / one.trials / (other.events / other.trials);
  const variance = 1 / one.events - 1 / one.trials + 1 / other.events - 1 / other.trials;
  const factor = Math.exp(z * Math.sqrt(Math.max(0, variance)));
  return { ratio, lower: ratio / factor, upper: ratio * factor };
}
