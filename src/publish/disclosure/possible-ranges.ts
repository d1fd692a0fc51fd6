/** The least and the most a number can be; the most may be infinite. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * What each number in a table can be, given what is known of every number and the sums that hold, by narrowing until
 * nothing narrows further. It never leaves out a possible number; in crossed tables it may keep some that are not.
 * @param known what is known of each number beforehand; a shown number has one value
 * @param sums indexes of parts and, last, of their sum
 */
export function possibleRanges(known: readonly Range[], sums: readonly (readonly number[])[]): readonly Range[] {
  const ranges = known.map(({ least, most }) => ({ least, most }));
  let narrowed = true;
  while (narrowed) {
    narrowed = false;
    for (const sum of sums) {
      for (const index of sum) {
        const range = ranges[index];
        if (range === undefined) continue;
        const { least, most } = fromOthers(index, sum, ranges);
        if (least > range.least || most < range.most) {
          range.least = Math.max(range.least, least);
          range.most = Math.min(range.most, most);
          narrowed = true;
        }
      }
    }
  }
  return ranges;
}

/** What the others in a sum leave for one of its numbers. */
function fromOthers(index: number, sum: readonly number[], ranges: readonly Range[]): Range {
  const total = sum.at(-1);
  const parts = sum.slice(0, -1).filter((part) => part !== index);
  const leastParts = parts.reduce((all, part) => all + (ranges[part]?.least ?? 0), 0);
  const mostParts = parts.reduce((all, part) => all + (ranges[part]?.most ?? Infinity), 0);
  if (index === total) return { least: leastParts, most: mostParts };
  const whole = total === undefined ? undefined : ranges[total];
  return { least: (whole?.least ?? 0) - mostParts, most: (whole?.most ?? Infinity) - leastParts };
}
