import { gammaTail } from "./inner/gamma-tail.ts";
import { requirePositive } from "./inner/require-positive.ts";

/**
 * The regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), worked out directly so that small values keep
 * their digits.
 * @param a shape, finite, above 0
 * @param x any number; 0 or less gives 1
 * @returns 0 to 1
 * @throws RangeError if a is not finite and above 0, or x is not a number
 * @see DLMF 8.2.4; R's pgamma(x, a, lower.tail = FALSE)
 * @example
 * regularisedGammaQ(3, 2); // 0.67668
 */
export function regularisedGammaQ(a: number, x: number): number {
  requirePositive(a, "a");
  if (Number.isNaN(x)) throw new RangeError(`x must be a number: ${x}`);
  return gammaTail(a, x, "upper");
}
