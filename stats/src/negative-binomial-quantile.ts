import { discreteQuantile } from "./inner/discrete-quantile.ts";
import { requireCount } from "./inner/require-count.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { requireScaledProbability } from "./inner/require-scaled-probability.ts";
import { negativeBinomialCdf } from "./negative-binomial-cdf.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The quantile of the negative binomial distribution, by size and mean.
 * @param p 0 to 1; 1 gives infinity unless the mean is 0
 * @param size finite, above 0
 * @param mean expected events, finite, 0 or more
 * @param tail "upper" if p is the probability of a larger count
 * @param scale "log" if p is given by its natural logarithm
 * @returns the smallest count whose distribution function is p or more
 * @throws RangeError if an argument is out of range
 * @see R's qnbinom(p, size, mu = mean)
 * @example
 * negativeBinomialQuantile(0.975, 2, 5); // 16
 */
export function negativeBinomialQuantile(
  p: number,
  size: number,
  mean: number,
  tail: Tail = "lower",
  scale: Scale = "plain",
): number {
  requireScaledProbability(p, scale);
  requirePositive(size, "size");
  requireCount(mean, "mean");
  if (mean === 0) return 0;
  const spread = Math.sqrt(mean + (mean * mean) / size);
  return discreteQuantile(p, { mean, spread, most: Infinity, tail, scale }, (count) =>
    negativeBinomialCdf(count, size, mean, tail, scale),
  );
}
