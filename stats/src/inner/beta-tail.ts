import { binomialMass } from "./binomial-mass.ts";
import { logBinomialMass } from "./log-binomial-mass.ts";

/**
 * The lower tail of the beta distribution, where it is the smaller one.
 * @param x 0 to 1, at most the mean
 * @param y 1 - x, handed in because the caller may know it to more digits than a subtraction gives
 */
export function betaTail(x: number, y: number, a: number, b: number): number {
  return ((binomialMass(a, a + b, x, y) * b) / (a + b)) * fraction(x, y, a, b);
}

/** The natural logarithm of the same, however small it is. */
export function logBetaTail(x: number, y: number, a: number, b: number): number {
  return logBinomialMass(a, a + b, x, y) + Math.log((b / (a + b)) * fraction(x, y, a, b));
}

// Over the front factor x^a y^b / (a B(a, b)), which is a binomial mass.
function fraction(x: number, y: number, a: number, b: number): number {
  if (a > 1 && b > 1) return a * steadyFraction(x, y, a, b);
  // Where a is large, x is next to 1 and only y knows how near: I_x(a, b) from I_x(a, b + 1), DLMF 8.17.18.
  if (a > 10 && b > 0.01) return (a / b) * (y * (a + b) * steadyFraction(x, y, a, b + 1) - 1);
  return lentz(x, a, b);
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
