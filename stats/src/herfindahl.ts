import { sharesTotal } from "./inner/shares-total.ts";

/**
 * Herfindahl's index of concentration: the sum of squared shares.
 * Formula: sum((count / total)^2).
 * @param counts what each holds (recruits of each study, say), each 0 or more
 * @returns 1 over how many hold anything where all hold the same, up to 1 where one holds all; 0.655 for 400, 50, 30, 20
 * @throws RangeError if a count is negative or not finite, or all are 0
 * @example
 * herfindahl([400, 50, 30, 20]); // 0.6552
 */
export function herfindahl(counts: ArrayLike<number>): number {
  const total = sharesTotal(counts);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += ((counts[i] ?? 0) / total) ** 2;
  return sum;
}
