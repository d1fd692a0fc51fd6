import type { Tail } from "../tail.ts";

/**
 * Finds where a continuous distribution has a given tail probability: Newton's method on the logarithm of the tail,
 * held inside a shrinking bracket, so that it cannot run away and converges from any start.
 * @param target tail probability, strictly between 0 and 1
 * @param tail the side `target` and `probability` are counted from
 * @param probability tail probability at x
 * @param density density at x
 * @param start first guess, strictly inside the bracket
 * @param lower left end, where the lower tail is 0
 * @param upper right end, where the lower tail is 1; may be infinite
 * @returns x, to the last few digits
 */
export function invertTail(
  { target, tail, start, lower, upper }: Inversion,
  probability: (x: number) => number,
  density: (x: number) => number,
): number {
  const rising = tail === "lower";
  let low = lower;
  let high = upper;
  let x = start;
  for (let i = 0; i < 400; i++) {
    const p = probability(x);
    if (p === target) return x;
    if (p < target === rising) low = x;
    else high = x;
    const f = density(x);
    const step = p > 0 && f > 0 ? ((rising ? 1 : -1) * p * Math.log(p / target)) / f : Number.NaN;
    const newton = x - step;
    const inside = newton > low && newton < high;
    // Newton's error squares at each step, so a step this small leaves none that a double could show.
    if (Math.abs(step) <= 1e-10 * Math.min(x, upper - x)) return inside ? newton : x;
    const next = inside ? newton : between(low, high);
    if (next === x) return x;
    x = next;
  }
  return x;
}

interface Inversion {
  readonly target: number;
  readonly tail: Tail;
  readonly start: number;
  readonly lower: number;
  readonly upper: number;
}

// Both ends are 0 or more. A wide bracket is halved on the log scale: quantiles of tiny shapes span many decades.
function between(low: number, high: number): number {
  if (high === Infinity) return Math.max(1, low * 2);
  if (low === 0) return high > 1e-300 ? high * 1e-3 : high / 2;
  return high / low > 4 ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
}
