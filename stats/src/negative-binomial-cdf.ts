import { onScale } from "./inner/on-scale.ts";
import { requireCount } from "./inner/require-count.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { regularisedBeta } from "./regularised-beta.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The negative binomial distribution function, by size and mean: variance mean + mean^2 / size.
 * @param count any number; below 0 gives 0, fractions are rounded down
 * @param size finite, above 0
 * @param mean expected events, finite, 0 or more
 * @param tail "upper" for P(X > count)
 * @param scale "log" for the natural logarithm
 * @returns a probability, or its logarithm
 * @throws RangeError if size or mean is out of range, or count is not a number
 * @see R's pnbinom(q, size, mu = mean)
 * @example
 * negativeBinomialCdf(3, 2, 5); // 0.44220
 */
export function negativeBinomialCdf(
  count: number,
  size: number,
  mean: number,
  tail: Tail = "lower",
  scale: Scale = "plain",
): number {
  requirePositive(size, "size");
  requireCount(mean, "mean");
  if (Number.isNaN(count)) throw new RangeError(`count must be a number: ${count}`);
  if (count < 0) return onScale(tail === "lower" ? 0 : 1, scale);
  if (count === Infinity || mean === 0) return onScale(tail === "lower" ? 1 : 0, scale);
  const more = Math.floor(count) + 1;
  // The smaller of the two shares is the one known to all its digits.
  if (size <= mean) return regularisedBeta(size / (size + mean), size, more, tail, scale);
  return regularisedBeta(mean / (size + mean), more, size, tail === "lower" ? "upper" : "lower", scale);
}
