/**
 * Refuses an offset that is not finite, or not one for each row.
 * @returns the offset, or null if there is none
 */
export function requireOffset(offset: ArrayLike<number> | undefined, rows: number): Float64Array | null {
  if (offset === undefined) return null;
  if (offset.length !== rows) {
    throw new RangeError(`the outcome and offset must have as many rows as each other: ${rows} and ${offset.length}`);
  }
  const list = Float64Array.from(offset);
  for (const [i, value] of list.entries()) {
    if (!Number.isFinite(value)) throw new RangeError(`offset must be finite: ${value} at index ${i}`);
  }
  return list;
}
