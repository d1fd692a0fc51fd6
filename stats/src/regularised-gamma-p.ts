import { gammaTail } from "./inner/gamma-tail.ts";
import { requirePositive } from "./inner/require-positive.ts";

/**
 * The regularised lower incomplete gamma function P(a, x): the gamma distribution function.
 * Formula: integral of t^(a - 1) e^-t from 0 to x, over Gamma(a).
 * @param a shape, finite, above 0
 * @param x any number; 0 or less gives 0
 * @returns 0 to 1
 * @throws RangeError if a is not finite and above 0, or x is not a number
 * @see DLMF 8.2.4; R's pgamma(x, a)
 * @example
 * regularisedGammaP(3, 2); // 0.32332
 */
export function regularisedGammaP(a: number, x: number): number {
  requirePositive(a, "a");
  if (Number.isNaN(x)) throw new RangeError(`x must be a number: ${x}`);
  return gammaTail(a, x, "lower");
}
