import { discreteQuantile } from "./inner/discrete-quantile.ts";
import { requireCount } from "./inner/require-count.ts";
import { requireScaledProbability } from "./inner/require-scaled-probability.ts";
import { poissonCdf } from "./poisson-cdf.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The quantile of the Poisson distribution.
 * @param p 0 to 1; 1 gives infinity unless the mean is 0
 * @param mean expected events, finite, 0 or more
 * @param tail "upper" if p is the probability of a larger number
 * @param scale "log" if p is given by its natural logarithm
 * @returns the smallest count whose distribution function is p or more
 * @throws RangeError if an argument is out of range
 * @see R's qpois
 * @example
 * poissonQuantile(0.975, 5); // 10
 */
export function poissonQuantile(p: number, mean: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  requireScaledProbability(p, scale);
  requireCount(mean, "mean");
  if (mean === 0) return 0;
  return discreteQuantile(p, { mean, spread: Math.sqrt(mean), most: Infinity, tail, scale }, (count) =>
    poissonCdf(count, mean, tail, scale),
  );
}
