import { binomialMass } from "./inner/binomial-mass.ts";
import { logBinomialMass } from "./inner/log-binomial-mass.ts";
import { onScale } from "./inner/on-scale.ts";
import { requireCount } from "./inner/require-count.ts";
import { requirePositive } from "./inner/require-positive.ts";
import type { Scale } from "./scale.ts";

/**
 * The negative binomial probability of a count, by size and mean: variance mean + mean^2 / size.
 * Formula: Gamma(k + size) / (Gamma(size) k!) (size / (size + mean))^size (mean / (size + mean))^k.
 * @param count a count that is not whole or is negative has probability 0
 * @param size finite, above 0; the larger, the nearer to Poisson
 * @param mean expected events, finite, 0 or more
 * @param scale "log" for the natural logarithm
 * @returns 0 to 1, or its logarithm
 * @throws RangeError if size or mean is out of range
 * @see R's dnbinom(x, size, mu = mean)
 * @example
 * negativeBinomialDensity(3, 2, 5); // 0.11900
 */
export function negativeBinomialDensity(count: number, size: number, mean: number, scale: Scale = "plain"): number {
  requirePositive(size, "size");
  requireCount(mean, "mean");
  if (!Number.isInteger(count) || count < 0) return onScale(0, scale);
  if (count === 0) return scale === "log" ? -size * Math.log1p(mean / size) : Math.exp(-size * Math.log1p(mean / size));
  const share = size / (size + mean);
  const rest = mean / (size + mean);
  if (scale === "log") return Math.log(size / (size + count)) + logBinomialMass(size, size + count, share, rest);
  return (size / (size + count)) * binomialMass(size, size + count, share, rest);
}
