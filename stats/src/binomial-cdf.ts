import { onScale } from "./inner/on-scale.ts";
import { requireCount } from "./inner/require-count.ts";
import { requireProbability } from "./inner/require-probability.ts";
import { regularisedBeta } from "./regularised-beta.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The binomial distribution function.
 * @param events any number; below 0 gives 0, fractions are rounded down
 * @param trials finite, 0 or more
 * @param probability of an event, 0 to 1
 * @param tail "upper" for P(X > events)
 * @param scale "log" for the natural logarithm
 * @returns a probability, or its logarithm
 * @throws RangeError if trials or probability is out of range, or events is not a number
 * @see R's pbinom
 * @example
 * binomialCdf(3, 10, 0.5); // 0.17187
 * binomialCdf(3, 10, 0.5, "upper"); // 0.82813
 */
export function binomialCdf(
  events: number,
  trials: number,
  probability: number,
  tail: Tail = "lower",
  scale: Scale = "plain",
): number {
  requireCount(trials, "trials");
  requireProbability(probability, "probability");
  if (Number.isNaN(events)) throw new RangeError(`events must be a number: ${events}`);
  if (events < 0) return onScale(tail === "lower" ? 0 : 1, scale);
  if (events >= trials) return onScale(tail === "lower" ? 1 : 0, scale);
  const whole = Math.floor(events);
  return regularisedBeta(probability, whole + 1, trials - whole, tail === "lower" ? "upper" : "lower", scale);
}
