import { requirePositive } from "./inner/require-positive.ts";

const halfLogTwoPi = 0.9189385332046727;

/**
 * Natural logarithm of the gamma function.
 * Formula: ln of the integral of t^(x - 1) e^-t from 0 to infinity.
 * @param x finite, above 0
 * @returns log Gamma(x); exactly 0 at 1 and 2
 * @throws RangeError if x is not finite and above 0
 * @see R's lgamma; Stirling's series after shifting x to 12 or more
 * @example
 * logGamma(5); // 3.1781
 */
export function logGamma(x: number): number {
  requirePositive(x, "x");
  if (x === 1 || x === 2) return 0;
  let shifted = x;
  let product = 1;
  while (shifted < 12) {
    product *= shifted;
    shifted++;
  }
  const r = 1 / (shifted * shifted);
  const series =
    1 / 12 -
    r *
      (1 / 360 -
        r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360 - r * (1 / 156 - r * (3617 / 122400)))))));
  return (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + series / shifted - Math.log(product);
}
