import type { Design } from "./design.ts";

/**
 * Works out the linear predictor of each row.
 * @param beta coefficients of the design's own columns; what comes after `size` of them is not looked at
 * @param offset added to each row
 * @param eta is filled, one number for each row
 */
export function linearPredictor(
  design: Design,
  beta: Float64Array,
  offset: Float64Array | null,
  eta: Float64Array,
): void {
  const { rows, size, hasConstant, factors, numbers, places } = design;
  const constant = hasConstant ? (beta[0] ?? 0) : 0;
  if (offset === null) eta.fill(constant);
  else for (let i = 0; i < rows; i++) eta[i] = constant + (offset[i] ?? 0);
  const padded = new Float64Array(size + 1);
  padded.set(beta.subarray(0, size));
  for (const slots of factors) {
    for (let i = 0; i < rows; i++) eta[i] = (eta[i] ?? 0) + (padded[slots[i] ?? 0] ?? 0);
  }
  for (const [k, column] of numbers.entries()) {
    const slope = beta[places[k] ?? 0] ?? 0;
    for (let i = 0; i < rows; i++) eta[i] = (eta[i] ?? 0) + slope * (column[i] ?? 0);
  }
}
