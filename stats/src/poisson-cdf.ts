import { onScale } from "./inner/on-scale.ts";
import { requireCount } from "./inner/require-count.ts";
import { scaledGammaTail } from "./inner/scaled-gamma-tail.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The Poisson distribution function.
 * @param count any number; below 0 gives 0, fractions are rounded down
 * @param mean expected events, finite, 0 or more
 * @param tail "upper" for P(X > count)
 * @param scale "log" for the natural logarithm
 * @returns a probability, or its logarithm
 * @throws RangeError if mean is negative or not finite, or count is not a number
 * @see R's ppois
 * @example
 * poissonCdf(3, 5); // 0.26503
 */
export function poissonCdf(count: number, mean: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  requireCount(mean, "mean");
  if (Number.isNaN(count)) throw new RangeError(`count must be a number: ${count}`);
  if (count < 0) return onScale(tail === "lower" ? 0 : 1, scale);
  if (count === Infinity || mean === 0) return onScale(tail === "lower" ? 1 : 0, scale);
  return scaledGammaTail(Math.floor(count) + 1, mean, tail === "lower" ? "upper" : "lower", scale);
}
