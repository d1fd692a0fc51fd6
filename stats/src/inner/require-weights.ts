/**
 * Refuses weights that are not finite and 0 or more, or not one for each row.
 * @returns the weights, or null if there are none: each row counts once
 */
export function requireWeights(weights: ArrayLike<number> | undefined, rows: number): Float64Array | null {
  if (weights === undefined) return null;
  if (weights.length !== rows) {
    throw new RangeError(`the outcome and weights must have as many rows as each other: ${rows} and ${weights.length}`);
  }
  const list = Float64Array.from(weights);
  for (const [i, weight] of list.entries()) {
    if (!(weight >= 0 && weight < Infinity)) {
      throw new RangeError(`weights must be finite and 0 or more: ${weight} at index ${i}`);
    }
  }
  return list;
}
