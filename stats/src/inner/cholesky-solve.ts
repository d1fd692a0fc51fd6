import type { Cholesky } from "./cholesky.ts";

/**
 * Solves A x = b for a factored A.
 * @param b `size` numbers
 * @returns `size` numbers, 0 where a column was left out
 */
export function choleskySolve({ size, kept, lower }: Cholesky, b: Float64Array): Float64Array {
  const n = kept.length;
  const half = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = b[kept[i] ?? 0] ?? 0;
    for (let j = 0; j < i; j++) sum -= (lower[i * n + j] ?? 0) * (half[j] ?? 0);
    half[i] = sum / (lower[i * n + i] ?? 1);
  }
  const x = new Float64Array(size);
  for (let i = n - 1; i >= 0; i--) {
    let sum = half[i] ?? 0;
    for (let j = i + 1; j < n; j++) sum -= (lower[j * n + i] ?? 0) * (x[kept[j] ?? 0] ?? 0);
    x[kept[i] ?? 0] = sum / (lower[i * n + i] ?? 1);
  }
  return x;
}
