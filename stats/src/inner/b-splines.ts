/**
 * The B-splines of an order at a point, or their derivatives.
 * @param knots rising, those at the ends repeated `order` times
 * @param order 4 for cubics
 * @param derivative 0, 1 or 2
 * @returns one number for each spline: knots.length - order
 * @see de Boor 2001, chapters IX and X
 */
export function bSplines(knots: readonly number[], order: number, x: number, derivative: number): Float64Array {
  const count = knots.length - order;
  if (derivative > 0) {
    const lower = bSplines(knots, order - 1, x, derivative - 1);
    const part = (i: number) => {
      const width = (knots[i + order - 1] ?? 0) - (knots[i] ?? 0);
      return width > 0 ? ((order - 1) * (lower[i] ?? 0)) / width : 0;
    };
    return Float64Array.from({ length: count }, (_, i) => part(i) - part(i + 1));
  }
  // The piece x lies on; the last one takes its right end as well.
  let piece = 0;
  for (let i = 0; i + 1 < knots.length; i++) {
    if ((knots[i] ?? 0) < (knots[i + 1] ?? 0) && (knots[i] ?? 0) <= x) piece = i;
  }
  let values = new Float64Array(knots.length - 1);
  values[piece] = 1;
  for (let k = 2; k <= order; k++) {
    const next = new Float64Array(knots.length - k);
    for (let i = 0; i < next.length; i++) {
      const [from = 0, second = 0, end = 0, after = 0] = [knots[i], knots[i + 1], knots[i + k - 1], knots[i + k]];
      const rise = end > from ? ((x - from) / (end - from)) * (values[i] ?? 0) : 0;
      const fall = after > second ? ((after - x) / (after - second)) * (values[i + 1] ?? 0) : 0;
      next[i] = rise + fall;
    }
    values = next;
  }
  return values;
}
