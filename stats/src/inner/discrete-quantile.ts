import { normalQuantile } from "../normal-quantile.ts";

/**
 * The smallest whole number of 0 or more whose distribution function is p or more, found from a normal guess outwards.
 * @param p strictly between 0 and 1; a cdf that misses it only by rounding counts as reaching it, as in R
 * @param most the largest value that can occur
 */
export function discreteQuantile(
  p: number,
  { mean, spread, most }: { readonly mean: number; readonly spread: number; readonly most: number },
  cdf: (value: number) => number,
): number {
  const enough = p * (1 - 64 * Number.EPSILON);
  const reaches = (value: number) => value >= most || cdf(value) >= enough;
  let high = Math.min(Math.max(Math.floor(mean + normalQuantile(p) * spread), 0), most);
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
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}
