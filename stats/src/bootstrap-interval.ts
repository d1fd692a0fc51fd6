import { requireConfidence } from "./inner/require-confidence.ts";
import type { Interval } from "./interval.ts";
import { quantile } from "./quantile.ts";
import { seededRandom } from "./seeded-random.ts";

export interface BootstrapOptions {
  /** whole number; the same seed gives the same interval, so it is stored with the result */
  readonly seed: number;
  /** how many samples are drawn, 1 or more; 2,000 unless told */
  readonly resamples?: number;
  /** two-sided level, strictly between 0 and 1; 0.95 unless told */
  readonly confidence?: number;
}

/**
 * The percentile bootstrap interval of any statistic: the units are drawn with replacement, as many as there are, and
 * the limits are type-7 quantiles of the statistic over the samples. Resample the units that vary (studies), not the
 * people inside them.
 * @param values one number for each unit, one or more
 * @param statistic given a sample in an array that is used again for the next one: read it, do not keep it
 * @returns the statistic of the values themselves, with its bounds, in the statistic's unit
 * @throws RangeError if there are no values, an option is out of range, or the statistic of a sample is not a number
 * @see Efron & Tibshirani 1993, chapter 13
 * @example
 * const waits = [41, 38, 52, 60, 35, 47];
 * bootstrapInterval(waits, (sample) => sample.reduce((sum, wait) => sum + wait, 0) / sample.length, { seed: 1 });
 * // { value: 45.5, lower: 38.996, upper: 52.671 }
 */
export function bootstrapInterval(
  values: readonly number[],
  statistic: (sample: Float64Array) => number,
  { seed, resamples = 2000, confidence = 0.95 }: BootstrapOptions,
): Interval & { value: number } {
  const side = requireConfidence(confidence);
  if (values.length === 0) throw new RangeError("a bootstrap needs at least one value: 0 given");
  if (!(Number.isInteger(resamples) && resamples > 0)) {
    throw new RangeError(`resamples must be a whole number above 0: ${resamples}`);
  }
  const all = Float64Array.from(values);
  const sample = new Float64Array(all.length);
  const drawn = new Float64Array(resamples);
  const random = seededRandom(seed);
  for (let i = 0; i < resamples; i++) {
    for (let j = 0; j < sample.length; j++) sample[j] = all[Math.floor(random() * all.length)] ?? 0;
    drawn[i] = statistic(sample);
  }
  sample.set(all);
  return { value: statistic(sample), lower: quantile(drawn, side), upper: quantile(drawn, 1 - side) };
}
