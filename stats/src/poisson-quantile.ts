import { discreteQuantile } from "./inner/discrete-quantile.ts";
import { requireCount } from "./inner/require-count.ts";
import { requireProbability } from "./inner/require-probability.ts";
import { poissonCdf } from "./poisson-cdf.ts";

/**
 * The quantile of the Poisson distribution.
 * @param p 0 to 1; 1 gives infinity unless the mean is 0
 * @param mean expected events, finite, 0 or more
 * @returns the smallest count whose distribution function is p or more
 * @throws RangeError if an argument is out of range
 * @see R's qpois
 */
export function poissonQuantile(p: number, mean: number): number {
  requireProbability(p);
  requireCount(mean, "mean");
  if (mean === 0 || p === 0) return 0;
  if (p === 1) return Infinity;
  return discreteQuantile(p, { mean, spread: Math.sqrt(mean), most: Infinity }, (count) => poissonCdf(count, mean));
}
