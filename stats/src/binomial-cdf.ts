import { requireCount } from "./inner/require-count.ts";
import { requireProbability } from "./inner/require-probability.ts";
import { regularisedBeta } from "./regularised-beta.ts";
import type { Tail } from "./tail.ts";

/**
 * The binomial distribution function.
 * @param events any number; below 0 gives 0, fractions are rounded down
 * @param trials finite, 0 or more
 * @param probability of an event, 0 to 1
 * @param tail "upper" for P(X > events)
 * @returns a probability
 * @throws RangeError if trials or probability is out of range, or events is not a number
 * @see R's pbinom
 */
export function binomialCdf(events: number, trials: number, probability: number, tail: Tail = "lower"): number {
  requireCount(trials, "trials");
  requireProbability(probability, "probability");
  if (Number.isNaN(events)) throw new RangeError(`events must be a number: ${events}`);
  if (events < 0) return tail === "lower" ? 0 : 1;
  if (events >= trials) return tail === "lower" ? 1 : 0;
  const whole = Math.floor(events);
  return regularisedBeta(probability, whole + 1, trials - whole, tail === "lower" ? "upper" : "lower");
}
