import type { Interval } from "./interval.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** A proportion as its two whole numbers. */
export interface Share {
  readonly events: number;
  readonly trials: number;
}

/**
 * The difference of two independent proportions with Newcombe's interval: squares of Wilson's arms added. Not for paired
 * data, where the same people are in both.
 * Formula: d - sqrt((p1 - l1)^2 + (u2 - p2)^2) to d + sqrt((u1 - p1)^2 + (p2 - l2)^2), with d = p1 - p2 and l, u
 * Wilson's bounds.
 * @param one the proportion taken from
 * @param other the proportion taken away
 * @param confidence two-sided level, strictly between 0 and 1
 * @returns the difference and its bounds, -1 to 1; 0.150 (-0.019 to 0.305) for 30/50 less 45/100
 * @throws RangeError if trials is 0 or an argument is out of range
 * @see Newcombe 1998, Interval estimation for the difference between independent proportions, method 10
 * @example
 * newcombeDifference({ events: 30, trials: 50 }, { events: 45, trials: 100 });
 * // { difference: 0.15, lower: -0.019151, upper: 0.30545 }
 */
export function newcombeDifference(one: Share, other: Share, confidence = 0.95): Interval & { difference: number } {
  const p = one.events / one.trials;
  const q = other.events / other.trials;
  const a = wilsonInterval(one.events, one.trials, confidence);
  const b = wilsonInterval(other.events, other.trials, confidence);
  const difference = p - q;
  return {
    difference,
    lower: difference - Math.hypot(p - a.lower, b.upper - q),
    upper: difference + Math.hypot(a.upper - p, q - b.lower),
  };
}
