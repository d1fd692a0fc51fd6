import { requirePositive } from "./inner/require-positive.ts";

/**
 * The curvature of log Gamma.
 * Formula: the sum of 1 / (x + k)^2 over k = 0, 1, 2 ...
 * @param x finite, above 0
 * @returns above 0; infinite where 1/x^2 is
 * @throws RangeError if x is not finite and above 0
 * @see R's trigamma; DLMF 5.15.8 after shifting x to 12 or more
 * @example
 * trigamma(1); // 1.6449
 */
export function trigamma(x: number): number {
  requirePositive(x, "x");
  let shifted = x;
  let sum = 0;
  while (shifted < 12) {
    sum += 1 / (shifted * shifted);
    shifted++;
  }
  const r = 1 / (shifted * shifted);
  const series = 1 / 6 - r * (1 / 30 - r * (1 / 42 - r * (1 / 30 - r * (5 / 66 - r * (691 / 2730 - r * (7 / 6))))));
  return sum + 1 / shifted + r * (0.5 + series / shifted);
}
