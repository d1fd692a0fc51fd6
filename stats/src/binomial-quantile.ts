import { binomialCdf } from "./binomial-cdf.ts";
import { discreteQuantile } from "./inner/discrete-quantile.ts";
import { requireCount } from "./inner/require-count.ts";
import { requireProbability } from "./inner/require-probability.ts";
import { requireScaledProbability } from "./inner/require-scaled-probability.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The quantile of the binomial distribution.
 * @param p 0 to 1
 * @param trials finite, 0 or more
 * @param probability of an event, 0 to 1
 * @param tail "upper" if p is the probability of a larger number
 * @param scale "log" if p is given by its natural logarithm
 * @returns the smallest number of events whose distribution function is p or more
 * @throws RangeError if an argument is out of range
 * @see R's qbinom
 * @example
 * binomialQuantile(0.975, 10, 0.5); // 8
 */
export function binomialQuantile(
  p: number,
  trials: number,
  probability: number,
  tail: Tail = "lower",
  scale: Scale = "plain",
): number {
  requireScaledProbability(p, scale);
  requireCount(trials, "trials");
  requireProbability(probability, "probability");
  if (trials === 0 || probability === 0) return 0;
  if (probability === 1) return p === (tail === "upper" ? 1 : 0) && scale === "plain" ? 0 : trials;
  const mean = trials * probability;
  const spread = Math.sqrt(mean * (1 - probability));
  return discreteQuantile(p, { mean, spread, most: trials, tail, scale }, (events) =>
    binomialCdf(events, trials, probability, tail, scale),
  );
}
