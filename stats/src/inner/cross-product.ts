import type { Design } from "./design.ts";

/**
 * Multiplies the design's columns into a vector: X'v.
 * @param v one number for each row
 * @returns one number for each coefficient
 */
export function crossProduct(design: Design, v: Float64Array): Float64Array {
  const { rows, size, hasConstant, factors, numbers, places } = design;
  const sums = new Float64Array(size + 1);
  for (const slots of factors) {
    for (let i = 0; i < rows; i++) {
      const slot = slots[i] ?? 0;
      sums[slot] = (sums[slot] ?? 0) + (v[i] ?? 0);
    }
  }
  for (const [k, column] of numbers.entries()) {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += (column[i] ?? 0) * (v[i] ?? 0);
    sums[places[k] ?? 0] = sum;
  }
  if (hasConstant) {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += v[i] ?? 0;
    sums[0] = sum;
  }
  return sums.subarray(0, size);
}
