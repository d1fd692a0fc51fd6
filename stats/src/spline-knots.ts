import { quantile } from "./quantile.ts";

/**
 * Where the knots of a restricted cubic spline lie unless there is a reason to put them elsewhere: at fixed quantiles, the outer
 * ones near the ends. With fewer than 100 values the outer knots are the fifth smallest and the fifth largest; where a twentieth
 * or more of the values lie on the smallest or the largest one, the next value is a knot and the rest are placed among the others.
 * @param values 6 or more finite numbers, in any order
 * @param count how many knots, 3 or more
 * @returns rising knots, fewer than asked for if there are not enough different values
 * @throws RangeError if a value is not finite, count is out of range, or there are fewer than 3 different knots
 * @see Harrell 2015, 2.4.6; R's Hmisc::rcspline.eval
 * @example
 * splineKnots(Array.from({ length: 101 }, (_, i) => i)); // [5, 27.5, 50, 72.5, 95]
 */
export function splineKnots(values: ArrayLike<number>, count = 5): Float64Array {
  if (!(Number.isInteger(count) && count >= 3))
    throw new RangeError(`count must be a whole number of 3 or more: ${count}`);
  if (values.length < 6) throw new RangeError(`knots need 6 or more values: ${values.length}`);
  const sorted = Float64Array.from(values).sort();
  for (const [i, value] of sorted.entries()) {
    if (!Number.isFinite(value)) throw new RangeError(`values must be finite: ${values[i] ?? value}`);
  }
  const different = Float64Array.from(new Set(sorted));
  if (different.length - 2 <= count) return enough(different.subarray(1, -1));
  const outer = count > 6 ? 0.025 : count > 3 ? 0.05 : 0.1;
  const { inside, first, last } = cutHeaps(sorted, different);
  const rest = count - first.length - last.length;
  let middle = quantiles(inside, placesOf(rest, outer));
  const wanted = Math.min(rest, 3);
  if (rest > 1 && new Set(middle).size < wanted) {
    middle = quantiles(inside, evenly(2 * rest, outer, 1 - outer));
    if (first.length > 0 && new Set(middle).size < 3) {
      const centre = last.length > 0 ? ((first[0] ?? 0) + (last[0] ?? 0)) / 2 : quantile(inside, 0.5);
      middle = [...first, centre, ...(last.length > 0 ? last : [quantile(inside, 1 - outer)])];
    }
    if (new Set(middle).size < 3)
      throw new RangeError(`a spline needs 3 different knots: ${[...new Set(middle)].join(", ")}`);
  }
  if (rest > 1 && inside.length < 100) {
    if (first.length === 0) middle[0] = inside[4] ?? 0;
    if (last.length === 0) middle[rest - 1] = inside[inside.length - 5] ?? 0;
  }
  return enough(Float64Array.from(new Set([...first, ...middle, ...last])).sort());
}

function enough(knots: Float64Array): Float64Array {
  if (knots.length < 3)
    throw new RangeError(`a spline needs 3 different knots: ${Array.from(knots).join(", ") || "none"}`);
  return knots.slice();
}

// Values heaped on an end are set apart, unless there is a heap between the ends as well.
function cutHeaps(sorted: Float64Array, different: Float64Array) {
  const n = sorted.length;
  const counts = new Map<number, number>();
  for (const value of sorted) counts.set(value, (counts.get(value) ?? 0) + 1);
  const isHeap = (value: number | undefined) => (counts.get(value ?? Number.NaN) ?? 0) / n >= 0.05;
  let inside = sorted;
  const first: number[] = [];
  const last: number[] = [];
  if (!different.subarray(1, -1).some(isHeap)) {
    if (isHeap(different[0])) {
      const knot = inside.find((value) => value > (different[0] ?? 0)) ?? 0;
      first.push(knot);
      inside = inside.filter((value) => value > knot);
    }
    if (isHeap(different[different.length - 1])) {
      const top = inside[inside.length - 1] ?? 0;
      const knot = inside.findLast((value) => value < top) ?? 0;
      last.push(knot);
      inside = inside.filter((value) => value < knot);
    }
  }
  return { inside, first, last };
}

function placesOf(count: number, outer: number): number[] {
  if (count === 1) return [0.5];
  return count === 2 ? [0.5, 1 - outer] : evenly(count, outer, 1 - outer);
}

function evenly(count: number, from: number, to: number): number[] {
  return Array.from({ length: count }, (_, i) => from + (i * (to - from)) / (count - 1));
}

function quantiles(values: Float64Array, places: readonly number[]): number[] {
  return places.map((place) => quantile(values, place));
}
