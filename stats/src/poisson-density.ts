import { poissonMass } from "./inner/poisson-mass.ts";
import { requireCount } from "./inner/require-count.ts";

/**
 * The Poisson probability of a count.
 * @param count a count that is not whole or is negative has probability 0
 * @param mean expected events, finite, 0 or more
 * @returns 0 to 1, to full relative accuracy
 * @throws RangeError if mean is out of range
 * @see R's dpois
 */
export function poissonDensity(count: number, mean: number): number {
  requireCount(mean, "mean");
  return Number.isInteger(count) && count >= 0 ? poissonMass(count, mean) : 0;
}
