/**
 * The largest relative difference of two lists of numbers, in words. A number smaller than a thousandth of the largest is
 * measured against that thousandth, so that what is 0 but for rounding does not count as different.
 * @returns "0", "3e-9", or "of other length" where the lists cannot be compared
 */
export function largestDifference(ours: ArrayLike<number>, theirs: ArrayLike<number>): string {
  if (ours.length !== theirs.length || ours.length === 0) return `of other length: ${ours.length} and ${theirs.length}`;
  const floor = Array.from(theirs, Math.abs).reduce((most, one) => Math.max(most, one), 0) / 1000;
  let largest = 0;
  for (let i = 0; i < ours.length; i++) {
    const mine = ours[i] ?? Number.NaN;
    const other = theirs[i] ?? Number.NaN;
    const difference = mine === other ? 0 : Math.abs(mine - other) / Math.max(Math.abs(other), floor);
    // Not a number is as different as can be.
    largest = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(largest, difference);
  }
  return largest === 0 ? "0" : largest.toExponential(0);
}
