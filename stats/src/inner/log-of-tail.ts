import type { Tail } from "../tail.ts";

/**
 * The natural logarithm of a tail probability, with its digits kept near 1 and near 0.
 * @param plain the probability of a tail
 * @param tiny the logarithm of the tail asked for, where it is too small for `plain`
 */
export function logOfTail(tail: Tail, plain: (tail: Tail) => number, tiny: () => number): number {
  const p = plain(tail);
  if (p > 0.5) return Math.log1p(-plain(tail === "lower" ? "upper" : "lower"));
  return p > 1e-290 ? Math.log(p) : tiny();
}
