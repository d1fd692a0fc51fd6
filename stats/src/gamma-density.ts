import { logPoissonMass } from "./inner/log-poisson-mass.ts";
import { onScale } from "./inner/on-scale.ts";
import { poissonMass } from "./inner/poisson-mass.ts";
import { requirePositive } from "./inner/require-positive.ts";
import type { Scale } from "./scale.ts";

/**
 * The density of the gamma distribution with scale 1.
 * Formula: x^(a - 1) e^-x / Gamma(a), for shape a.
 * @param x any number; below 0 the density is 0
 * @param shape finite, above 0
 * @param scale "log" for the natural logarithm
 * @returns 0 or more, infinite at 0 where shape is below 1; or its logarithm
 * @throws RangeError if shape is not finite and above 0, or x is not a number
 * @see R's dgamma
 * @example
 * gammaDensity(2, 3); // 0.27067
 */
export function gammaDensity(x: number, shape: number, scale: Scale = "plain"): number {
  requirePositive(shape, "shape");
  if (Number.isNaN(x)) throw new RangeError(`x must be a number: ${x}`);
  if (x < 0 || x === Infinity) return onScale(0, scale);
  if (x === 0) return onScale(shape < 1 ? Infinity : shape === 1 ? 1 : 0, scale);
  if (shape < 1) {
    const mass = logPoissonMass(shape, x) + Math.log(shape) - Math.log(x);
    return scale === "log" ? mass : Math.exp(mass);
  }
  return scale === "log" ? logPoissonMass(shape - 1, x) : poissonMass(shape - 1, x);
}
