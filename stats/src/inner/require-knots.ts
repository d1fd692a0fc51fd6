/**
 * Refuses knots that are too few, not finite or not rising.
 * @returns the knots
 */
export function requireKnots(knots: ArrayLike<number>, least: number): Float64Array {
  const list = Float64Array.from(knots);
  if (list.length < least) throw new RangeError(`a spline needs ${least} or more knots: ${list.length}`);
  for (const [i, knot] of list.entries()) {
    if (!Number.isFinite(knot) || (i > 0 && !(knot > (list[i - 1] ?? 0)))) {
      throw new RangeError(`knots must be finite and rising: ${knot} at index ${i}`);
    }
  }
  return list;
}
