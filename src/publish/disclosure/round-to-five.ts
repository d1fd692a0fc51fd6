/**
 * A count of people as it is shown below the level of a whole organisation: 0 stays, others go to the nearest 5.
 * @param count a count that may be shown: 0, or 8 or more
 * @throws RangeError for anything else, so that a small count cannot slip through as 5
 */
export function roundToFive(count: number): number {
  if (!Number.isSafeInteger(count) || count < 0 || isSmall(count)) {
    throw new RangeError(`only 0 and whole numbers from 8 on may be rounded and shown: ${count}`);
  }
  return 5 * Math.round(count / 5);
}

/** Few enough people that a reader could know who they are: 1 to 7. */
export function isSmall(count: number): boolean {
  return count >= 1 && count <= 7;
}
