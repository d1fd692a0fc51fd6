import type { Tail } from "../tail.ts";
import { requireScaledProbability } from "./require-scaled-probability.ts";

/**
 * A quantile at a probability given by its logarithm, from a quantile at plain probabilities: near 1 the other tail is used, so
 * that no digits are lost.
 * @param logP 0 or less
 * @param plain the quantile at a probability of a tail
 * @param extreme the quantile where the probability is too small for a number
 * @throws RangeError if the logarithm is above 0 or not a number
 */
export function quantileOfLog(
  logP: number,
  tail: Tail,
  plain: (p: number, tail: Tail) => number,
  extreme: () => number,
): number {
  requireScaledProbability(logP, "log");
  if (logP > -Math.LN2) return plain(-Math.expm1(logP), tail === "lower" ? "upper" : "lower");
  return logP > -690 || logP === -Infinity ? plain(Math.exp(logP), tail) : extreme();
}
