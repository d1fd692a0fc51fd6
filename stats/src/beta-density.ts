import { logBinomialMass } from "./inner/log-binomial-mass.ts";
import { onScale } from "./inner/on-scale.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { logGamma } from "./log-gamma.ts";
import type { Scale } from "./scale.ts";

/**
 * The density of the beta distribution.
 * Formula: x^(a - 1) (1 - x)^(b - 1) / B(a, b).
 * @param x any number; outside 0 to 1 the density is 0
 * @param a first shape, finite, above 0
 * @param b second shape, finite, above 0
 * @param scale "log" for the natural logarithm
 * @returns 0 or more, infinite at an end whose shape is below 1; or its logarithm
 * @throws RangeError if a shape is not finite and above 0, or x is not a number
 * @see R's dbeta
 * @example
 * betaDensity(0.5, 2, 3); // 1.5
 */
export function betaDensity(x: number, a: number, b: number, scale: Scale = "plain"): number {
  requirePositive(a, "a");
  requirePositive(b, "b");
  if (Number.isNaN(x)) throw new RangeError(`x must be a number: ${x}`);
  if (x < 0 || x > 1) return onScale(0, scale);
  if (x === 0) return onScale(a < 1 ? Infinity : a === 1 ? b : 0, scale);
  if (x === 1) return onScale(b < 1 ? Infinity : b === 1 ? a : 0, scale);
  const log = logDensity(x, a, b);
  return scale === "log" ? log : Math.exp(log);
}

// A binomial mass of one trial less on each side, where there is one to take away.
function logDensity(x: number, a: number, b: number): number {
  const y = 1 - x;
  if (a >= 1 && b >= 1) return Math.log(a + b - 1) + logBinomialMass(a - 1, a + b - 2, x, y);
  if (a < 1 && b < 1) {
    const beta = logGamma(a) + logGamma(b) - logGamma(a + b);
    return (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - beta;
  }
  if (a < 1) return Math.log(a) - Math.log(x) + logBinomialMass(a, a + b - 1, x, y);
  return Math.log(b) - Math.log1p(-x) + logBinomialMass(a - 1, a + b - 1, x, y);
}
