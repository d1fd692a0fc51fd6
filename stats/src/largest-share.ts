import { sharesTotal } from "./inner/shares-total.ts";

/**
 * The share of the total that the largest holds.
 * Formula: max(counts) / sum(counts).
 * @param counts what each holds, each 0 or more
 * @returns above 0, at most 1; 0.8 for 400, 50, 30, 20
 * @throws RangeError if a count is negative or not finite, or all are 0
 * @example
 * largestShare([400, 50, 30, 20]); // 0.8
 */
export function largestShare(counts: ArrayLike<number>): number {
  const total = sharesTotal(counts);
  let largest = 0;
  for (let i = 0; i < counts.length; i++) largest = Math.max(largest, counts[i] ?? 0);
  return largest / total;
}
