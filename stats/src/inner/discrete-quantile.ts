import { normalQuantile } from "../normal-quantile.ts";
import type { Scale } from "../scale.ts";
import type { Tail } from "../tail.ts";

export interface DiscreteRange {
  readonly mean: number;
  readonly spread: number;
  readonly most: number;
  readonly tail: Tail;
  readonly scale: Scale;
}

/**
 * The smallest whole number of 0 or more whose distribution function is p or more, found from a normal guess outwards.
 * @param p 0 to 1, or its logarithm; a cdf that misses it only by rounding counts as reaching it, as in R
 * @param most the largest value that can occur
 * @param tail "upper" if p and the cdf count from above: the smallest value whose upper tail is p or less
 * @param scale "log" if p and the cdf are logarithms
 */
export function discreteQuantile(
  p: number,
  { mean, spread, most, tail, scale }: DiscreteRange,
  cdf: (value: number) => number,
): number {
  const [none, all] = scale === "log" ? [-Infinity, 0] : [0, 1];
  if (p === (tail === "lower" ? none : all)) return 0;
  if (p === (tail === "lower" ? all : none)) return most;
  const fuzz = 64 * Number.EPSILON * Math.abs(p);
  const isEnough = tail === "lower" ? (at: number) => at >= p - fuzz : (at: number) => at <= p + fuzz;
  const reaches = (value: number) => value >= most || isEnough(cdf(value));
  let high = Math.min(Math.max(Math.floor(mean + normalQuantile(p, tail, scale) * spread), 0), most);
  let step = Math.max(1, Math.floor(spread / 16));
  let low = high;
  if (reaches(high)) {
    low = high - step;
    while (low >= 0 && reaches(low)) {
      high = low;
      low -= step;
      step *= 2;
    }
    low = Math.max(low, -1);
  } else {
    do {
      low = high;
      high = Math.min(high + step, most);
      step *= 2;
    } while (!reaches(high));
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    // Beyond 2^53 whole numbers are further apart than 1.
    if (middle <= low || middle >= high) break;
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}
