/**
 * Finds the lowest point of a smooth function by the method of Broyden, Fletcher, Goldfarb and Shanno.
 * @param start is moved to the lowest point
 * @param inverse a guess at the inverse of the matrix of second derivatives, n x n, row by row; it is improved on the way
 * @param look gives the value at a point and fills its slope
 * @returns the value there
 * @throws RangeError if it does not settle
 * @see Nocedal & Wright 2006, chapter 6
 */
export function minimise(
  start: Float64Array,
  inverse: Float64Array,
  look: (point: Float64Array, slope: Float64Array) => number,
): number {
  const n = start.length;
  let slope = new Float64Array(n);
  let nextSlope = new Float64Array(n);
  const point = new Float64Array(n);
  let value = look(start, slope);
  for (let k = 0; k < 500; k++) {
    const step = times(inverse, slope).map((one) => -one);
    const fall = dot(step, slope);
    // Twice what a parabola would still fall, in units of log-likelihood: nothing a reader could see.
    if (fall > -1e-13) return value;
    let share = 1;
    let next = Infinity;
    for (; share > 1e-10; share *= next < Infinity ? 0.5 : 0.1) {
      for (let i = 0; i < n; i++) point[i] = (start[i] ?? 0) + share * (step[i] ?? 0);
      next = look(point, nextSlope);
      if (next <= value + 1e-4 * share * fall + 1e-13 * Math.abs(value)) break;
      if (!Number.isFinite(next)) next = Infinity;
    }
    // Rounding hides any further fall.
    if (share <= 1e-10) return look(start, slope);
    const change = nextSlope.map((one, i) => one - (slope[i] ?? 0));
    for (let i = 0; i < n; i++) step[i] = share * (step[i] ?? 0);
    update(inverse, step, change);
    start.set(point);
    [slope, nextSlope] = [nextSlope, slope];
    value = next;
  }
  throw new RangeError(`the search did not settle in 500 steps: ${value}`);
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  return vector.map((_, i) => dot(matrix.subarray(i * n, (i + 1) * n), vector));
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}

function update(inverse: Float64Array, step: Float64Array, change: Float64Array): void {
  const n = step.length;
  const curvature = dot(step, change);
  if (!(curvature > 0)) return;
  const turned = times(inverse, change);
  const scale = (1 + dot(change, turned) / curvature) / curvature;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const cross = (turned[i] ?? 0) * (step[j] ?? 0) + (step[i] ?? 0) * (turned[j] ?? 0);
      inverse[i * n + j] = (inverse[i * n + j] ?? 0) + scale * (step[i] ?? 0) * (step[j] ?? 0) - cross / curvature;
    }
  }
}
