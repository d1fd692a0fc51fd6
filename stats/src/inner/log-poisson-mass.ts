import { logGamma } from "../log-gamma.ts";
import { deviancePart } from "./deviance-part.ts";
import { stirlingError } from "./stirling-error.ts";

/**
 * The natural logarithm of e^-m m^x / Gamma(x + 1), for real x, however small it is.
 * @param x real, 0 or more
 * @param m mean, real, 0 or more
 * @see Loader 2000, Fast and accurate computation of binomial probabilities
 */
export function logPoissonMass(x: number, m: number): number {
  if (m === 0) return x === 0 ? 0 : -Infinity;
  if (x === 0) return -m;
  if (m < x * Number.MIN_VALUE * 1e16 || x < 1e-8) return -m + x * Math.log(m) - logGamma(x + 1);
  return -stirlingError(x) - deviancePart(x, m) - 0.5 * Math.log(2 * Math.PI * x);
}
