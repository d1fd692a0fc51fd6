import type { Cholesky } from "./cholesky.ts";
import { choleskySolve } from "./cholesky-solve.ts";

/**
 * The inverse of a factored matrix.
 * @returns size x size, row by row; 0 in the rows and columns that were left out
 */
export function choleskyInverse(cholesky: Cholesky): Float64Array {
  const { size, kept } = cholesky;
  const inverse = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (const column of kept) {
    unit[column] = 1;
    inverse.set(choleskySolve(cholesky, unit), column * size);
    unit[column] = 0;
  }
  return inverse;
}
