import { betaDensity } from "./beta-density.ts";
import { binomialMass } from "./inner/binomial-mass.ts";
import { invertLogTail } from "./inner/invert-log-tail.ts";
import { invertTail } from "./inner/invert-tail.ts";
import { quantileOfLog } from "./inner/quantile-of-log.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { requireProbability } from "./inner/require-probability.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { regularisedBeta } from "./regularised-beta.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The quantile of the beta distribution.
 * @param p a probability, 0 to 1
 * @param a first shape, finite, above 0
 * @param b second shape, finite, above 0
 * @param tail "upper" if p is the probability of a larger value
 * @param scale "log" if p is given by its natural logarithm
 * @returns x, 0 to 1
 * @throws RangeError if p is outside 0 to 1 or a shape is not finite and above 0
 * @see R's qbeta
 * @example
 * betaQuantile(0.975, 2, 3); // 0.80588
 */
export function betaQuantile(p: number, a: number, b: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  requirePositive(a, "a");
  requirePositive(b, "b");
  if (scale === "plain") return plainQuantile(p, a, b, tail);
  return quantileOfLog(
    p,
    tail,
    (plain, side) => plainQuantile(plain, a, b, side),
    () => (tail === "lower" ? nearNought(p, a, b) : 1 - nearNought(p, b, a)),
  );
}

function nearNought(logP: number, a: number, b: number): number {
  return invertLogTail(
    logP,
    "lower",
    (x) => regularisedBeta(Math.min(x, 1), a, b, "lower", "log"),
    (x) => betaDensity(x, a, b, "log"),
  );
}

function plainQuantile(p: number, a: number, b: number, tail: Tail): number {
  requireProbability(p);
  if (p === 0 || p === 1) return (p === 1) === (tail === "lower") ? 1 : 0;
  if (p > 0.5) return fromSmallTail(1 - p, a, b, tail === "lower" ? "upper" : "lower");
  return fromSmallTail(p, a, b, tail);
}

function fromSmallTail(p: number, a: number, b: number, tail: Tail): number {
  const mean = a / (a + b);
  const spread = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  const normal = mean + normalQuantile(p, tail) * spread;
  const start = normal > 0 && normal < 1 ? normal : mean / 2;
  return invertTail(
    { target: p, tail, start, lower: 0, upper: 1 },
    (x) => regularisedBeta(x, a, b, tail),
    (x) => (binomialMass(a, a + b, x, 1 - x) * a * b) / ((a + b) * x * (1 - x)),
  );
}
