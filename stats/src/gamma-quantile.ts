import { gammaDensity } from "./gamma-density.ts";
import { gammaTail } from "./inner/gamma-tail.ts";
import { invertLogTail } from "./inner/invert-log-tail.ts";
import { invertTail } from "./inner/invert-tail.ts";
import { poissonMass } from "./inner/poisson-mass.ts";
import { quantileOfLog } from "./inner/quantile-of-log.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { requireProbability } from "./inner/require-probability.ts";
import { scaledGammaTail } from "./inner/scaled-gamma-tail.ts";
import { logGamma } from "./log-gamma.ts";
import { normalQuantile } from "./normal-quantile.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The quantile of the gamma distribution with scale 1.
 * @param p a probability, 0 to 1; 1 gives infinity
 * @param shape finite, above 0
 * @param tail "upper" if p is the probability of a larger value
 * @param scale "log" if p is given by its natural logarithm
 * @returns x, 0 or more
 * @throws RangeError if p is outside 0 to 1 or shape is not finite and above 0
 * @see R's qgamma
 * @example
 * gammaQuantile(0.975, 3); // 7.2247
 */
export function gammaQuantile(p: number, shape: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  requirePositive(shape, "shape");
  if (scale === "plain") return plainQuantile(p, shape, tail);
  return quantileOfLog(
    p,
    tail,
    (plain, side) => plainQuantile(plain, shape, side),
    () =>
      invertLogTail(
        p,
        tail,
        (x) => scaledGammaTail(shape, x, tail, "log"),
        (x) => gammaDensity(x, shape, "log"),
      ),
  );
}

function plainQuantile(p: number, shape: number, tail: Tail): number {
  requireProbability(p);
  if (p === 0) return tail === "lower" ? 0 : Infinity;
  if (p === 1) return tail === "lower" ? Infinity : 0;
  if (p > 0.5) return fromSmallTail(1 - p, shape, tail === "lower" ? "upper" : "lower");
  return fromSmallTail(p, shape, tail);
}

function fromSmallTail(p: number, shape: number, tail: Tail): number {
  return invertTail(
    { target: p, tail, start: guess(p, shape, tail), lower: 0, upper: Infinity },
    (x) => gammaTail(shape, x, tail),
    (x) => (shape * poissonMass(shape, x)) / x,
  );
}

// Wilson and Hilferty's cube, or the first term of the series where the cube is not to be trusted.
function guess(p: number, shape: number, tail: Tail): number {
  const ninth = 1 / (9 * shape);
  const cube = 1 - ninth + normalQuantile(p, tail) * Math.sqrt(ninth);
  if (cube > 0.3) return shape * cube * cube * cube;
  const log = (Math.log(tail === "lower" ? p : 1 - p) + logGamma(shape + 1)) / shape;
  return Math.max(Math.exp(log), 1e-300);
}
