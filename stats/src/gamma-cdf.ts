import { requirePositive } from "./inner/require-positive.ts";
import { scaledGammaTail } from "./inner/scaled-gamma-tail.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The distribution function of the gamma distribution with scale 1.
 * @param x any number; 0 or less gives 0
 * @param shape finite, above 0
 * @param tail "upper" for P(X > x)
 * @param scale "log" for the natural logarithm
 * @returns a probability, or its logarithm
 * @throws RangeError if shape is not finite and above 0, or x is not a number
 * @see R's pgamma
 * @example
 * gammaCdf(2, 3); // 0.32332
 */
export function gammaCdf(x: number, shape: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  requirePositive(shape, "shape");
  if (Number.isNaN(x)) throw new RangeError(`x must be a number: ${x}`);
  return scaledGammaTail(shape, x, tail, scale);
}
