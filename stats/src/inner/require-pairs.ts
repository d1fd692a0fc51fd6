/**
 * Refuses two columns that do not have the same number of rows.
 * @throws RangeError with both lengths
 */
export function requirePairs(one: ArrayLike<number>, other: ArrayLike<number>, names: string): void {
  if (one.length !== other.length) {
    throw new RangeError(`${names} must have as many rows as each other: ${one.length} and ${other.length}`);
  }
}
