import type { BootstrapOptions } from "./bootstrap-interval.ts";
import { requireConfidence } from "./inner/require-confidence.ts";
import type { Interval } from "./interval.ts";
import { quantile } from "./quantile.ts";
import { seededRandom } from "./seeded-random.ts";

/**
 * The percentile bootstrap interval of a statistic of rows that come in clusters, such as people in trusts: whole clusters are
 * drawn with replacement, as many as there are, so that what a cluster's rows share is not taken for chance between rows.
 * @param clusters which cluster each row belongs to, any numbers; 2 or more clusters
 * @param statistic given the rows of a sample by index, a row as often as its cluster was drawn; the array is used again
 * @returns the statistic of all rows once, with its bounds, in the statistic's unit
 * @throws RangeError if there are fewer than 2 clusters, an option is out of range, or the statistic of a sample is not a number
 * @see Davison & Hinkley 1997, 3.8; Field & Welsh 2007
 * @example
 * const died = [0, 1, 0, 0, 1, 1, 0, 0];
 * const trust = [1, 1, 2, 2, 3, 3, 4, 4];
 * clusterBootstrapInterval(trust, (rows) => rows.filter((row) => died[row]).length / rows.length, { seed: 1 });
 * // { value: 0.375, lower: 0, upper: 0.75 }
 */
export function clusterBootstrapInterval(
  clusters: ArrayLike<number>,
  statistic: (rows: Uint32Array) => number,
  { seed, resamples = 2000, confidence = 0.95 }: BootstrapOptions,
): Interval & { value: number } {
  const side = requireConfidence(confidence);
  if (!(Number.isInteger(resamples) && resamples > 0)) {
    throw new RangeError(`resamples must be a whole number above 0: ${resamples}`);
  }
  const members = new Map<number, number[]>();
  for (let i = 0; i < clusters.length; i++) {
    const cluster = clusters[i] ?? Number.NaN;
    const rows = members.get(cluster) ?? [];
    rows.push(i);
    members.set(cluster, rows);
  }
  const parts = [...members.values()].map((rows) => Uint32Array.from(rows));
  if (parts.length < 2) throw new RangeError(`a cluster bootstrap needs 2 or more clusters: ${parts.length}`);
  const largest = parts.reduce((most, { length }) => Math.max(most, length), 0);
  const room = new Uint32Array(parts.length * largest);
  const drawn = new Float64Array(resamples);
  const random = seededRandom(seed);
  for (let i = 0; i < resamples; i++) {
    let filled = 0;
    for (let c = 0; c < parts.length; c++) {
      const part = parts[Math.floor(random() * parts.length)] ?? new Uint32Array(0);
      room.set(part, filled);
      filled += part.length;
    }
    drawn[i] = statistic(room.subarray(0, filled));
  }
  const value = statistic(Uint32Array.from({ length: clusters.length }, (_, i) => i));
  return { value, lower: quantile(drawn, side), upper: quantile(drawn, 1 - side) };
}
