import { binomialCdf } from "./binomial-cdf.ts";
import { discreteQuantile } from "./inner/discrete-quantile.ts";
import { requireCount } from "./inner/require-count.ts";
import { requireProbability } from "./inner/require-probability.ts";

/**
 * The quantile of the binomial distribution.
 * @param p 0 to 1
 * @param trials finite, 0 or more
 * @param probability of an event, 0 to 1
 * @returns the smallest number of events whose distribution function is p or more
 * @throws RangeError if an argument is out of range
 * @see R's qbinom
 */
export function binomialQuantile(p: number, trials: number, probability: number): number {
  requireProbability(p);
  requireCount(trials, "trials");
  requireProbability(probability, "probability");
  if (p === 0 || trials === 0 || probability === 0) return 0;
  if (p === 1 || probability === 1) return trials;
  const mean = trials * probability;
  const spread = Math.sqrt(mean * (1 - probability));
  return discreteQuantile(p, { mean, spread, most: trials }, (events) => binomialCdf(events, trials, probability));
}
