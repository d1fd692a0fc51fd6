import { binomialMass } from "./inner/binomial-mass.ts";
import { requirePositive } from "./inner/require-positive.ts";
import { requireProbability } from "./inner/require-probability.ts";
import type { Tail } from "./tail.ts";

/**
 * The regularised incomplete beta function I_x(a, b): the beta distribution function.
 * @param x 0 to 1
 * @param a first shape, finite, above 0
 * @param b second shape, finite, above 0
 * @param tail "upper" for 1 - I_x(a, b) with its digits kept where it is small
 * @returns 0 to 1
 * @throws RangeError if x is outside 0 to 1 or a shape is not finite and above 0
 * @see DLMF 8.17; R's pbeta
 */
export function regularisedBeta(x: number, a: number, b: number, tail: Tail = "lower"): number {
  requireProbability(x, "x");
  requirePositive(a, "a");
  requirePositive(b, "b");
  if (x === 0 || x === 1) return (x === 1) === (tail === "lower") ? 1 : 0;
  const y = 1 - x;
  const below = x < a / (a + b);
  const small = below ? lowerTail(x, y, a, b) : lowerTail(y, x, b, a);
  return below === (tail === "lower") ? small : 1 - small;
}

// The front factor x^a y^b / (a B(a, b)) is a binomial mass.
function lowerTail(x: number, y: number, a: number, b: number): number {
  const front = (binomialMass(a, a + b, x, y) * b) / (a + b);
  return front * (a > 1 && b > 1 ? a * steadyFraction(x, y, a, b) : lentz(x, a, b));
}

// Didonato and Morris 1992, algorithm 708 (BFRAC): no cancellation where a and b differ by orders of magnitude.
function steadyFraction(x: number, y: number, a: number, b: number): number {
  const c = 1 + (a > b ? (a + b) * y - b : a - (a + b) * x);
  const c1 = 1 + 1 / a;
  let p = 1;
  let s = a + 1;
  let above = 0;
  let below = 1;
  let nextBelow = c / c1;
  let nextAbove = 1;
  let ratio = c1 / c;
  for (let n = 1; n < 100_000; n++) {
    const w = n * (b - n) * x;
    const alpha = p * (p + b / a) * (a / s) * (a / s) * w * x;
    const beta = n + w / s + ((n / a + 1) / (c1 + (2 * n) / a)) * (c + n * (y + 1));
    p = n / a + 1;
    s += 2;
    const newAbove = alpha * above + beta * nextAbove;
    const newBelow = alpha * below + beta * nextBelow;
    const newRatio = newAbove / newBelow;
    const settled = Math.abs(newRatio - ratio) <= 2e-16 * newRatio;
    ratio = newRatio;
    if (settled) break;
    above = nextAbove / newBelow;
    below = nextBelow / newBelow;
    nextAbove = ratio;
    nextBelow = 1;
  }
  return ratio;
}

// Lentz's method on the continued fraction of DLMF 8.17.22.
function lentz(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || 1e-300);
  let h = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || 1e-300);
    c = 1 + even / c || 1e-300;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || 1e-300);
    c = 1 + odd / c || 1e-300;
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 4e-16) break;
  }
  return h;
}
