import { bSplines } from "./inner/b-splines.ts";
import { requireKnots } from "./inner/require-knots.ts";

export interface NaturalSplineKnots {
  /** where pieces meet, rising, strictly inside the boundary; may be empty */
  readonly interior: ArrayLike<number>;
  /** beyond these two the curve is straight */
  readonly boundary: readonly [number, number];
}

/**
 * The columns of a natural cubic spline on B-splines. It fits the same curves as a restricted cubic spline with the same knots
 * all told; its columns are less alike, and are those of R's ns().
 * @param values finite numbers
 * @returns interior.length + 1 columns, 0 at the left boundary
 * @throws RangeError if a value is not finite, or knots do not rise
 * @see de Boor 2001; R's splines::ns without intercept
 * @example
 * naturalSpline([0, 5, 10], { interior: [5], boundary: [0, 10] }); // [[0, 0.56626, 0.34410], [0, -0.21084, 0.77060]]
 */
export function naturalSpline(values: ArrayLike<number>, { interior, boundary }: NaturalSplineKnots): Float64Array[] {
  const [left, right] = boundary;
  const inner = requireKnots(Float64Array.of(left, ...Float64Array.from(interior), right), 2).subarray(1, -1);
  const knots = [left, left, left, left, ...inner, right, right, right, right];
  // The first spline is left out, as it stands for the constant.
  const row = (x: number, derivative: number) => bSplines(knots, 4, x, derivative).slice(1);
  const turns = reflections(row(left, 2), row(right, 2));
  const turned = (x: number, derivative: number) => turn(row(x, derivative), turns).subarray(2);
  const ends = new Map([left, right].map((end) => [end, { value: turned(end, 0), slope: turned(end, 1) }]));
  const columns = Array.from({ length: inner.length + 1 }, () => new Float64Array(values.length));
  for (let i = 0; i < values.length; i++) {
    const x = values[i] ?? Number.NaN;
    if (!Number.isFinite(x)) throw new RangeError(`values must be finite: ${x} at index ${i}`);
    const end = x < left ? left : x > right ? right : null;
    const line = end === null ? undefined : ends.get(end);
    const inside = line === undefined ? turned(x, 0) : null;
    for (const [k, column] of columns.entries()) {
      column[i] = inside?.[k] ?? (line?.value[k] ?? 0) + (x - (end ?? 0)) * (line?.slope[k] ?? 0);
    }
  }
  return columns;
}

// Householder's reflections that turn both second derivatives into the first two directions, as LINPACK chooses their signs.
function reflections(one: Float64Array, other: Float64Array): readonly Float64Array[] {
  const first = reflector(one, 0);
  return [first, reflector(reflect(other, first), 1)];
}

function reflector(vector: Float64Array, from: number): Float64Array {
  let squares = 0;
  for (const value of vector.subarray(from)) squares += value * value;
  const head = vector[from] ?? 0;
  const length = head < 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
  const direction = vector.map((value, i) => (i < from || length === 0 ? 0 : value / length));
  direction[from] = (direction[from] ?? 0) + 1;
  return direction;
}

function reflect(vector: Float64Array, direction: Float64Array): Float64Array {
  let along = 0;
  let squares = 0;
  for (const [i, value] of direction.entries()) {
    along += value * (vector[i] ?? 0);
    squares += value * value;
  }
  return vector.map((value, i) => value - ((2 * along) / squares) * (direction[i] ?? 0));
}

function turn(vector: Float64Array, turns: readonly Float64Array[]): Float64Array {
  return turns.reduce(reflect, vector);
}
