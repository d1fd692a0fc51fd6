import { binomialCdf } from "./binomial-cdf.ts";
import { binomialQuantile } from "./binomial-quantile.ts";
import { requireConfidence } from "./inner/require-confidence.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { requireProbability } from "./inner/require-probability.ts";
import type { Interval } from "./interval.ts";
import { poissonCdf } from "./poisson-cdf.ts";
import { poissonQuantile } from "./poisson-quantile.ts";

export interface ExactFunnel {
  readonly distribution: "poisson" | "binomial";
  /** the centre line: a ratio or rate above 0, or a proportion 0 to 1 */
  readonly target: number;
  /** expected count at a ratio of 1, exposure, or trials; above 0 */
  readonly size: number;
}

/**
 * Funnel limits from the exact distribution, for chance alone, where units are too small for a normal scale.
 * @param level two-sided, strictly between 0 and 1
 * @param style "interpolated" between the counts on either side of the probability, which draws smooth limits, or
 * "discrete": the smallest count whose distribution function reaches it
 * @returns limits on the scale of the target, 0 or more
 * @throws RangeError if an argument is out of range
 * @see Spiegelhalter 2005, Funnel plots for comparing institutional performance, appendix A.1.1
 * @example
 * exactFunnelLimits({ distribution: "poisson", target: 1, size: 10 }); // { lower: 0.37752, upper: 1.6160 }
 */
export function exactFunnelLimits(
  funnel: ExactFunnel,
  level = 0.95,
  style: "interpolated" | "discrete" = "interpolated",
): Interval {
  const side = requireConfidence(level);
  requirePositive(funnel.size, "size");
  if (funnel.distribution === "poisson") requirePositive(funnel.target, "target");
  else requireProbability(funnel.target, "target");
  return { lower: limitAt(funnel, side, style), upper: limitAt(funnel, 1 - side, style) };
}

function limitAt({ distribution, target, size }: ExactFunnel, p: number, style: "interpolated" | "discrete"): number {
  const poisson = distribution === "poisson";
  const cdf = (count: number) => (poisson ? poissonCdf(count, target * size) : binomialCdf(count, size, target));
  const count = poisson ? poissonQuantile(p, target * size) : binomialQuantile(p, size, target);
  if (style === "discrete") return count / size;
  const reached = cdf(count);
  const below = cdf(count - 1);
  // A target of 0 or 1 leaves one possible count and nothing to interpolate.
  const back = reached > below ? Math.max(0, (reached - p) / (reached - below)) : 0;
  return target === 0 || (target === 1 && !poisson) ? target : Math.max(0, count - back) / size;
}
