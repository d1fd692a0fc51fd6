import { requirePositive } from "./inner/require-positive.ts";

/**
 * The slope of log Gamma.
 * Formula: Gamma'(x) / Gamma(x).
 * @param x finite, above 0
 * @throws RangeError if x is not finite and above 0
 * @see R's digamma; DLMF 5.11.2 after shifting x to 10 or more
 * @example
 * digamma(1); // -0.57722
 */
export function digamma(x: number): number {
  requirePositive(x, "x");
  let shifted = x;
  let sum = 0;
  while (shifted < 10) {
    sum -= 1 / shifted;
    shifted++;
  }
  const r = 1 / (shifted * shifted);
  const series =
    r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r * (1 / 132 - r * (691 / 32760 - r * (1 / 12)))))));
  return sum + Math.log(shifted) - 0.5 / shifted - series;
}
