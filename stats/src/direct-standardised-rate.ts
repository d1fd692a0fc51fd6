import { byarsInterval } from "./byars-interval.ts";
import { requireCount } from "./inner/require-count.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import { requirePositive } from "./inner/require-positive.ts";
import type { Interval } from "./interval.ts";

export interface StandardisedBands {
  /** events in each band, 0 or more */
  readonly counts: ArrayLike<number>;
  /** people in each band, above 0 */
  readonly populations: ArrayLike<number>;
  /** the standard population in each band, 0 or more, not all 0 */
  readonly weights: ArrayLike<number>;
  /**
   * variance of each count, where it is not the count itself: sum of f^2 x over people x with f events each, if one person
   * can have several
   */
  readonly variances?: ArrayLike<number>;
}

/** A rate for each person of the population, or the reason there is none. */
export type StandardisedRate =
  | (Interval & {
      readonly status: "value";
      readonly rate: number;
      readonly count: number;
      readonly population: number;
    })
  | { readonly status: "too-few"; readonly because: string; readonly count: number; readonly population: number };

/**
 * A directly standardised rate with Dobson's interval on Byar's limits for the total count.
 * Formula: R = sum(w O/n) / sum(w); bounds R + sqrt(V / O)(B - O), with O the total count, B Byar's bounds of it and V =
 * sum(w^2 O/n^2) / sum(w)^2.
 * @param bands the same bands in every column
 * @param confidence two-sided level, strictly between 0 and 1
 * @returns rate and bounds in events for each person (multiply by 100,000 to show it); fewer than 10 events in all: no rate
 * @throws RangeError if a number is out of range (its index is named), columns differ in length, or all weights are 0
 * @see Dobson et al 1991; PHEindicatormethods calculate_dsr
 * @example
 * const bands = { counts: [10, 25, 60], populations: [5000, 4000, 3000], weights: [40, 35, 25] };
 * const rate = directStandardisedRate(bands);
 * rate.status === "value" && [rate.rate, rate.lower, rate.upper]; // [0.0079875, 0.0064616, 0.0097651]
 */
export function directStandardisedRate(bands: StandardisedBands, confidence = 0.95): StandardisedRate {
  const { counts, populations, weights, variances = counts } = bands;
  requirePairs(counts, populations, "counts and populations");
  requirePairs(counts, weights, "counts and weights");
  requirePairs(counts, variances, "counts and variances");
  let count = 0;
  let population = 0;
  let standard = 0;
  let sum = 0;
  let variance = 0;
  for (let i = 0; i < counts.length; i++) {
    const x = counts[i] ?? Number.NaN;
    const n = populations[i] ?? Number.NaN;
    const w = weights[i] ?? Number.NaN;
    const v = variances[i] ?? Number.NaN;
    requireCount(x, `counts at index ${i}`);
    requirePositive(n, `populations at index ${i}`);
    requireCount(w, `weights at index ${i}`);
    requireCount(v, `variances at index ${i}`);
    count += x;
    population += n;
    standard += w;
    sum += (w * x) / n;
    variance += (w / n) * (w / n) * v;
  }
  requirePositive(standard, "the sum of weights");
  const { lower, upper } = byarsInterval(count, confidence);
  if (count < 10)
    return { status: "too-few", because: "Fewer than 10 events in all bands together.", count, population };
  const rate = sum / standard;
  const stretch = Math.sqrt(variance / count) / standard;
  return {
    status: "value",
    rate,
    lower: rate + stretch * (lower - count),
    upper: rate + stretch * (upper - count),
    count,
    population,
  };
}
