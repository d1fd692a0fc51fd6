import { logPoissonMass } from "./inner/log-poisson-mass.ts";
import { onScale } from "./inner/on-scale.ts";
import { poissonMass } from "./inner/poisson-mass.ts";
import { requireCount } from "./inner/require-count.ts";
import type { Scale } from "./scale.ts";

/**
 * The Poisson probability of a count.
 * Formula: mean^k e^-mean / k!
 * @param count a count that is not whole or is negative has probability 0
 * @param mean expected events, finite, 0 or more
 * @param scale "log" for the natural logarithm
 * @returns 0 to 1 or its logarithm, to full relative accuracy
 * @throws RangeError if mean is out of range
 * @see R's dpois
 * @example
 * poissonDensity(3, 5); // 0.14037
 */
export function poissonDensity(count: number, mean: number, scale: Scale = "plain"): number {
  requireCount(mean, "mean");
  if (!Number.isInteger(count) || count < 0) return onScale(0, scale);
  return (scale === "log" ? logPoissonMass : poissonMass)(count, mean);
}
