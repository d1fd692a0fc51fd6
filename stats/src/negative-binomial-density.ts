import { binomialMass } from "./inner/binomial-mass.ts";
import { requireCount } from "./inner/require-count.ts";
import { requirePositive } from "./inner/require-positive.ts";

/**
 * The negative binomial probability of a count, by size and mean: variance mean + mean^2 / size.
 * @param count a count that is not whole or is negative has probability 0
 * @param size finite, above 0; the larger, the nearer to Poisson
 * @param mean expected events, finite, 0 or more
 * @returns 0 to 1
 * @throws RangeError if size or mean is out of range
 * @see R's dnbinom(x, size, mu = mean)
 */
export function negativeBinomialDensity(count: number, size: number, mean: number): number {
  requirePositive(size, "size");
  requireCount(mean, "mean");
  if (!Number.isInteger(count) || count < 0) return 0;
  if (count === 0) return Math.exp(-size * Math.log1p(mean / size));
  const share = size / (size + mean);
  return (size / (size + count)) * binomialMass(size, size + count, share, mean / (size + mean));
}
