import type { Design } from "./design.ts";
import { gramMatrix } from "./gram-matrix.ts";

/**
 * The information on the coefficients once each group's intercept has been allowed for, its spread being known.
 * @param curvature of each row's log-likelihood
 * @param reach of each group: the variance of its intercept given the coefficients, 0 without a random intercept
 * @returns size x size, row by row
 */
export function conditionalInformation(
  design: Design,
  curvature: Float64Array,
  starts: Uint32Array,
  reach: (group: number) => number,
): Float64Array {
  const { size, hasConstant, factors, numbers, places } = design;
  const information = gramMatrix(design, curvature);
  const sums = new Float64Array(size + 1);
  for (let g = 0; g + 1 < starts.length; g++) {
    const variance = reach(g);
    if (variance === 0) continue;
    sums.fill(0);
    for (let i = starts[g] ?? 0; i < (starts[g + 1] ?? 0); i++) {
      const weight = curvature[i] ?? 0;
      if (hasConstant) sums[0] = (sums[0] ?? 0) + weight;
      for (const slots of factors) {
        const slot = slots[i] ?? 0;
        sums[slot] = (sums[slot] ?? 0) + weight;
      }
      for (const [k, column] of numbers.entries()) {
        const place = places[k] ?? 0;
        sums[place] = (sums[place] ?? 0) + weight * (column[i] ?? 0);
      }
    }
    for (let a = 0; a < size; a++) {
      const scaled = variance * (sums[a] ?? 0);
      for (let b = 0; b < size; b++) {
        information[a * size + b] = (information[a * size + b] ?? 0) - scaled * (sums[b] ?? 0);
      }
    }
  }
  return information;
}
