import { requireCount } from "./inner/require-count.ts";
import { requirePairs } from "./inner/require-pairs.ts";
import { normalCdf } from "./normal-cdf.ts";

/**
 * The rank each unit would have on average if what is measured were measured anew, with independent normal errors: 1 + the sum
 * over other units of the probability that they are lower. It lies nearer the middle than the rank of the estimates.
 * Formula: 1 + sum of Phi((y - y_j) / sqrt(s^2 + s_j^2)) over the others.
 * @param estimates finite, in any unit
 * @param standardErrors 0 or more, as many as estimates
 * @returns 1 (lowest) to n
 * @throws RangeError if a number is out of range or lengths differ
 * @see Lin et al 2006; van Houwelingen et al 2004
 * @example
 * expectedRanks([0.9, 1, 1.2], [0.1, 0.1, 0.1]); // [1.2567, 1.8389, 2.9044]
 */
export function expectedRanks(estimates: ArrayLike<number>, standardErrors: ArrayLike<number>): Float64Array {
  requirePairs(estimates, standardErrors, "estimates and standardErrors");
  const n = estimates.length;
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(estimates[i])) throw new RangeError(`estimates must be finite: ${estimates[i]} at index ${i}`);
    requireCount(standardErrors[i] ?? Number.NaN, `standardErrors at index ${i}`);
  }
  const expected = new Float64Array(n).fill(1);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const gap = (estimates[i] ?? 0) - (estimates[j] ?? 0);
      const error = Math.hypot(standardErrors[i] ?? 0, standardErrors[j] ?? 0);
      const above = error === 0 ? (Math.sign(gap) + 1) / 2 : normalCdf(gap / error);
      expected[i] = (expected[i] ?? 0) + above;
      expected[j] = (expected[j] ?? 0) + 1 - above;
    }
  }
  return expected;
}
