import { betaTail, logBetaTail } from "./inner/beta-tail.ts";
import { logOfTail } from "./inner/log-of-tail.ts";
import { onScale } from "./inner/on-scale.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { requireProbability } from "./inner/require-probability.ts";
import type { Scale } from "./scale.ts";
import type { Tail } from "./tail.ts";

/**
 * The regularised incomplete beta function I_x(a, b): the beta distribution function.
 * Formula: integral of t^(a - 1) (1 - t)^(b - 1) from 0 to x, over B(a, b).
 * @param x 0 to 1
 * @param a first shape, finite, above 0
 * @param b second shape, finite, above 0
 * @param tail "upper" for 1 - I_x(a, b) with its digits kept where it is small
 * @param scale "log" for the natural logarithm
 * @returns 0 to 1, or its logarithm
 * @throws RangeError if x is outside 0 to 1 or a shape is not finite and above 0
 * @see DLMF 8.17; R's pbeta
 * @example
 * regularisedBeta(0.5, 2, 3); // 0.6875
 */
export function regularisedBeta(x: number, a: number, b: number, tail: Tail = "lower", scale: Scale = "plain"): number {
  requireProbability(x, "x");
  requirePositive(a, "a");
  requirePositive(b, "b");
  if (x === 0 || x === 1) return onScale((x === 1) === (tail === "lower") ? 1 : 0, scale);
  const y = 1 - x;
  const below = x < a / (a + b);
  const plain = (side: Tail) => {
    const small = below ? betaTail(x, y, a, b) : betaTail(y, x, b, a);
    return below === (side === "lower") ? small : 1 - small;
  };
  if (scale === "plain") return plain(tail);
  return logOfTail(tail, plain, () => (below ? logBetaTail(x, y, a, b) : logBetaTail(y, x, b, a)));
}
