import { regularisedBeta } from "./regularised-beta.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The distribution function of the beta distribution.
 * @param x any number; 0 or less gives 0, 1 or more gives 1
 * @param a first shape, finite, above 0
 * @param b second shape, finite, above 0
 * @param tail "upper" for P(X > x)
 * @param scale "log" for the natural logarithm
 * @returns a probability, or its logarithm
 * @throws RangeError if a shape is not finite and above 0, or x is not a number
 * @see R's pbeta
 * @example
 * betaCdf(0.5, 2, 3); // 0.6875
 */
export function betaCdf(x: number, a: number, b: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  return regularisedBeta(Math.min(Math.max(x, 0), 1), a, b, tail, scale);
}
