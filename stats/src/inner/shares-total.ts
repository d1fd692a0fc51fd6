import { requireCount } from "./require-count.ts";

/**
 * The total that shares are taken of.
 * @param counts each 0 or more
 * @returns their sum, above 0
 * @throws RangeError if a count is negative or not finite, or all are 0, so that shares have no meaning
 */
export function sharesTotal(counts: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? Number.NaN;
    requireCount(count, `counts[${i}]`);
    total += count;
  }
  if (total === 0) throw new RangeError(`shares need a total above 0: ${total}`);
  return total;
}
