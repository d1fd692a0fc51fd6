import { requireProbability } from "./inner/require-probability.ts";

/**
 * The sample quantile, by default of type 7 (linear between order statistics), R's default. Which definition is used
 * changes what a funnel trims, so it is fixed here.
 * @param values one or more finite numbers, in any order; left as they are
 * @param p 0 to 1
 * @param type definition of Hyndman and Fan: 7, 6 (as SPSS and Minitab) or 2 (averaged steps, as SAS)
 * @returns the quantile, in the unit of the values
 * @throws RangeError if there are no values, one is not a number, p is out of range, or it falls between two infinities
 * @see Hyndman & Fan 1996; R's quantile(x, p, type = 7)
 * @example
 * quantile([1, 2, 3, 4, 10], 0.9); // 7.6
 * quantile([1, 2, 3, 4, 10], 0.9, 6); // 10
 */
export function quantile(values: ArrayLike<number>, p: number, type: 2 | 6 | 7 = 7): number {
  requireProbability(p);
  if (values.length === 0) throw new RangeError("a quantile needs at least one value: 0 given");
  const sorted = Float64Array.from(values).sort();
  if (Number.isNaN(sorted[sorted.length - 1])) throw new RangeError(`values must be numbers: ${NaN}`);
  if (type === 2) return averagedStep(sorted, p);
  const n = sorted.length;
  const position = type === 7 ? (n - 1) * p : (n + 1) * p - 1;
  const below = Math.min(Math.max(Math.floor(position), 0), n - 1);
  const share = Math.min(Math.max(position - below, 0), 1);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, n - 1)] ?? 0;
  if (share === 0 || high === low) return low;
  if (low === -Infinity && high === Infinity) throw new RangeError(`nothing lies between ${low} and ${high}`);
  if (low === -Infinity || high === Infinity) return low === -Infinity ? low : high;
  return low + share * (high - low);
}

function averagedStep(sorted: Float64Array, p: number): number {
  const n = sorted.length;
  const exact = n * p;
  // As R does: a product such as 10 * 0.7 that misses its whole number by rounding still counts as whole.
  const whole = Math.floor(exact + 4 * Number.EPSILON);
  const onStep = exact - whole < 4 * Number.EPSILON;
  const low = sorted[Math.max((onStep ? whole : whole + 1) - 1, 0)] ?? 0;
  const high = sorted[Math.min(whole, n - 1)] ?? 0;
  if (onStep && low === -Infinity && high === Infinity) {
    throw new RangeError(`nothing lies between ${low} and ${high}`);
  }
  return onStep ? (low + high) / 2 : low;
}
