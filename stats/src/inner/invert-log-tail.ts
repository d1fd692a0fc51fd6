import type { Tail } from "../tail.ts";

/**
 * Finds where a continuous distribution above 0 has a tail probability that is too small for a number: Newton's method on the
 * logarithms of both, held inside a shrinking bracket.
 * @param target natural logarithm of the probability
 * @param logTail logarithm of that tail at x
 * @param logDensity logarithm of the density at x
 * @returns x, 0 or infinite where it is too small or too large itself
 */
export function invertLogTail(
  target: number,
  tail: Tail,
  logTail: (x: number) => number,
  logDensity: (x: number) => number,
): number {
  const sign = tail === "lower" ? 1 : -1;
  let low = -745;
  let high = 709.7;
  let s = 0;
  for (let k = 0; k < 300; k++) {
    const x = Math.exp(s);
    const here = logTail(x);
    if (here < target === sign > 0) low = s;
    else high = s;
    const slope = sign * Math.exp(logDensity(x) + s - here);
    const next = s - (here - target) / slope;
    const inside = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(inside - s) <= 1e-15 * Math.abs(s) + 1e-16) break;
    s = inside;
  }
  if (s < -744.9) return 0;
  return s > 709.6 ? Infinity : Math.exp(s);
}
