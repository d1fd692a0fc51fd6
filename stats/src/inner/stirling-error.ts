import { logGamma } from "../log-gamma.ts";

const halfLogTwoPi = 0.9189385332046727;

/**
 * What Stirling's formula leaves out: log(n!) - log(sqrt(2 pi n) (n/e)^n). Densities built from it keep full relative
 * accuracy for large counts, where differences of log factorials lose digits.
 * @param n real, above 0
 * @returns the error, close to 1/(12 n)
 * @see Loader 2000, Fast and accurate computation of binomial probabilities
 */
export function stirlingError(n: number): number {
  if (n <= 15) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - halfLogTwoPi;
  const nn = n * n;
  if (n > 500) return (1 / 12 - 1 / 360 / nn) / n;
  if (n > 80) return (1 / 12 - (1 / 360 - 1 / 1260 / nn) / nn) / n;
  if (n > 35) return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / nn) / nn) / nn) / n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / nn) / nn) / nn) / nn) / n;
}
