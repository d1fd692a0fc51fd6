import { binomialMass } from "./inner/binomial-mass.ts";
import { logBinomialMass } from "./inner/log-binomial-mass.ts";
import { onScale } from "./inner/on-scale.ts";
import { requireCount } from "./inner/require-count.ts";
import { requireProbability } from "./inner/require-probability.ts";
import type { Scale } from "./scale.ts";

/**
 * The binomial probability of a number of events.
 * Formula: n! / (k!(n - k)!) p^k (1 - p)^(n - k).
 * @param events a number that is not whole, or is outside 0 to trials, has probability 0
 * @param trials finite, 0 or more
 * @param probability of an event, 0 to 1
 * @param scale "log" for the natural logarithm
 * @returns 0 to 1 or its logarithm, to full relative accuracy
 * @throws RangeError if trials or probability is out of range
 * @see R's dbinom
 * @example
 * binomialDensity(3, 10, 0.5); // 0.11719
 */
export function binomialDensity(events: number, trials: number, probability: number, scale: Scale = "plain"): number {
  requireCount(trials, "trials");
  requireProbability(probability, "probability");
  if (!Number.isInteger(events) || events < 0 || events > trials) return onScale(0, scale);
  return (scale === "log" ? logBinomialMass : binomialMass)(events, trials, probability, 1 - probability);
}
