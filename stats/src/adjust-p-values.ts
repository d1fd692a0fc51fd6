import { requireProbability } from "./inner/require-probability.ts";

export type PValueAdjustment =
  | "benjamini-hochberg"
  | "benjamini-yekutieli"
  | "holm"
  | "hochberg"
  | "hommel"
  | "bonferroni";

/**
 * Adjusts p-values for how many were looked at.
 * Formula: Benjamini-Hochberg: the least of n p / rank over p and those above it; Holm: the most of (n - rank + 1) p
 * over p and those below it.
 * @param p values 0 to 1; null where a comparison could not be made, which then does not count as one
 * @param method "benjamini-hochberg" and "benjamini-yekutieli" hold the share of false discoveries; the others hold the
 * chance of any false one
 * @returns one adjusted value for each, 0 to 1, null where null
 * @throws RangeError if a value is outside 0 to 1
 * @see Benjamini & Hochberg 1995; Holm 1979; Hommel 1988; R's p.adjust
 * @example
 * adjustPValues([0.001, 0.02, 0.03, null], "benjamini-hochberg"); // [0.003, 0.03, 0.03, null]
 * adjustPValues([0.001, 0.02, 0.03, null], "holm"); // [0.003, 0.04, 0.04, null]
 */
export function adjustPValues(p: readonly (number | null)[], method: PValueAdjustment): (number | null)[] {
  const places: number[] = [];
  for (const [i, value] of p.entries()) {
    if (value === null) continue;
    requireProbability(value, `p at index ${i}`);
    places.push(i);
  }
  places.sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
  const sorted = Float64Array.from(places, (i) => p[i] ?? 0);
  const adjusted = methods[method](sorted);
  const results: (number | null)[] = p.map(() => null);
  for (const [k, i] of places.entries()) results[i] = Math.min(1, adjusted[k] ?? 1);
  return results;
}

// Each takes the values from the smallest to the largest and gives theirs in the same order.
const methods: Record<PValueAdjustment, (sorted: Float64Array) => Float64Array> = {
  bonferroni: (sorted) => sorted.map((p) => p * sorted.length),
  holm: (sorted) => upwards(sorted, (k) => sorted.length - k),
  hochberg: (sorted) => downwards(sorted, (k) => sorted.length - k),
  "benjamini-hochberg": (sorted) => downwards(sorted, (k) => sorted.length / (k + 1)),
  "benjamini-yekutieli": (sorted) => {
    let harmonic = 0;
    for (let k = 1; k <= sorted.length; k++) harmonic += 1 / k;
    return downwards(sorted, (k) => (sorted.length * harmonic) / (k + 1));
  },
  hommel,
};

function upwards(sorted: Float64Array, factor: (k: number) => number): Float64Array {
  let most = 0;
  return sorted.map((p, k) => {
    most = Math.max(most, factor(k) * p);
    return most;
  });
}

function downwards(sorted: Float64Array, factor: (k: number) => number): Float64Array {
  const adjusted = new Float64Array(sorted.length);
  let least = Infinity;
  for (let k = sorted.length - 1; k >= 0; k--) {
    least = Math.min(least, factor(k) * (sorted[k] ?? 0));
    adjusted[k] = least;
  }
  return adjusted;
}

// Hommel's closed test by Wright's 1992 algorithm: for each size of subset the Simes bound, and the largest over sizes.
function hommel(sorted: Float64Array): Float64Array {
  const n = sorted.length;
  const at = (k: number) => sorted[k] ?? 0;
  let simes = Infinity;
  for (let k = 0; k < n; k++) simes = Math.min(simes, (n * at(k)) / (k + 1));
  const adjusted = new Float64Array(n).fill(simes);
  const bound = new Float64Array(n);
  for (let size = n - 1; size >= 2; size--) {
    const first = n - size + 1;
    let least = Infinity;
    for (let k = 2; k <= size; k++) least = Math.min(least, (size * at(n - size + k - 1)) / k);
    for (let k = 0; k < first; k++) bound[k] = Math.min(size * at(k), least);
    for (let k = first; k < n; k++) bound[k] = bound[first - 1] ?? 0;
    for (let k = 0; k < n; k++) adjusted[k] = Math.max(adjusted[k] ?? 0, bound[k] ?? 0);
  }
  for (let k = 0; k < n; k++) adjusted[k] = Math.max(adjusted[k] ?? 0, at(k));
  return adjusted;
}
