import type { Design } from "./design.ts";
import { toOriginalScale } from "./original-scale.ts";

/**
 * Takes a covariance of the design's standardised columns back to the columns as they were given.
 * @param covariance size x size, row by row
 * @returns size x size, row by row
 */
export function toOriginalCovariance(design: Design, covariance: Float64Array): Float64Array {
  const { size } = design;
  const half = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    half.set(toOriginalScale(design, covariance.subarray(i * size, (i + 1) * size)), i * size);
  }
  const whole = new Float64Array(size * size);
  const column = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) column[i] = half[i * size + j] ?? 0;
    const turned = toOriginalScale(design, column);
    for (let i = 0; i < size; i++) whole[i * size + j] = turned[i] ?? 0;
  }
  return whole;
}
