import { requireConfidence } from "./inner/require-confidence.ts";
import { requireShare } from "./inner/require-share.ts";
import type { Interval } from "./interval.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * Wilson's score interval for a proportion, without continuity correction.
 * Formula: (2x + z^2 -/+ z sqrt(z^2 + 4x(n - x) / n)) / (2(n + z^2)), for x events of n trials.
 * @param events 0 or more, at most `trials`
 * @param trials above 0
 * @param confidence two-sided level, strictly between 0 and 1
 * @returns bounds as shares, 0 to 1; 0.3935 to 0.5193 for 108 of 237
 * @throws RangeError if trials is 0 (the proportion does not apply: say so, do not draw it) or an argument is out of range
 * @see Wilson 1927; Newcombe 1998; PHEindicatormethods wilson_lower, wilson_upper
 * @example
 * wilsonInterval(108, 237); // { lower: 0.39350, upper: 0.51931 }
 */
export function wilsonInterval(events: number, trials: number, confidence = 0.95): Interval {
  requireShare(events, trials);
  const z = normalQuantile(requireConfidence(confidence), "upper");
  const zz = z * z;
  const root = z * Math.sqrt(zz + 4 * events * ((trials - events) / trials));
  const below = 2 * (trials + zz);
  // At the ends the bound is exactly 0 or 1; a subtraction would leave rounding there.
  return {
    lower: events === 0 ? 0 : (2 * events + zz - root) / below,
    upper: events === trials ? 1 : (2 * events + zz + root) / below,
  };
}
