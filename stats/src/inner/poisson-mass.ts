import { logGamma } from "../log-gamma.ts";
import { deviancePart } from "./deviance-part.ts";
import { stirlingError } from "./stirling-error.ts";

/**
 * e^-m m^x / Gamma(x + 1) for real x: the Poisson probability, and the front factor of the incomplete gamma function.
 * @param x real, 0 or more
 * @param m mean, real, 0 or more
 * @returns 0 to 1, to full relative accuracy
 * @see Loader 2000, Fast and accurate computation of binomial probabilities
 */
export function poissonMass(x: number, m: number): number {
  if (m === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-m);
  if (m < x * Number.MIN_VALUE * 1e16) return Math.exp(-m + x * Math.log(m) - logGamma(x + 1));
  return Math.exp(-stirlingError(x) - deviancePart(x, m)) / Math.sqrt(2 * Math.PI * x);
}
