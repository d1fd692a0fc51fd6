import { requireKnots } from "./inner/require-knots.ts";

/**
 * The columns of a restricted cubic spline: a smooth curve, straight before the first knot and after the last. A model with these
 * columns against one with the first alone tests for departure from a straight line.
 * @param values finite numbers
 * @param knots 3 or more, rising
 * @returns knots.length - 1 columns: the values themselves, then cubic terms over the square of the distance between outer knots,
 *   so that they are in the unit of the values
 * @throws RangeError if a value is not finite, or there are not 3 or more rising knots
 * @see Harrell 2015, 2.4.5; R's Hmisc::rcspline.eval with norm = 2
 * @example
 * restrictedCubicSpline([0, 5, 10], [0, 5, 10]); // [[0, 5, 10], [0, 1.25, 7.5]]
 */
export function restrictedCubicSpline(values: ArrayLike<number>, knots: ArrayLike<number>): Float64Array[] {
  const at = requireKnots(knots, 3);
  const x = Float64Array.from(values);
  for (const [i, value] of x.entries()) {
    if (!Number.isFinite(value)) throw new RangeError(`values must be finite: ${value} at index ${i}`);
  }
  const last = at[at.length - 1] ?? 0;
  const before = at[at.length - 2] ?? 0;
  const scale = (last - (at[0] ?? 0)) ** (2 / 3);
  const cube = (value: number) => (value > 0 ? (value / scale) ** 3 : 0);
  const columns = [x];
  for (const knot of at.subarray(0, -2)) {
    columns.push(
      x.map((value) => {
        const bend = (before - knot) * cube(value - last) - (last - knot) * cube(value - before);
        return cube(value - knot) + bend / (last - before);
      }),
    );
  }
  return columns;
}
