/**
 * Solves A x = b for a symmetric positive semi-definite A by elimination with the largest diagonal first; a direction in
 * which A has nothing gets 0, as a generalised inverse would give.
 * @param a n x n, row by row
 * @param b n
 * @returns x, n
 */
export function solveSymmetric(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const left = Float64Array.from(a);
  const right = Float64Array.from(b);
  const order: number[] = [];
  const open = new Set(b.keys());
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, left[i * n + i] ?? 0);
  while (open.size > 0) {
    let pivot = -1;
    for (const i of open) if (pivot < 0 || (left[i * n + i] ?? 0) > (left[pivot * n + pivot] ?? 0)) pivot = i;
    open.delete(pivot);
    const diagonal = left[pivot * n + pivot] ?? 0;
    if (!(diagonal > largest * 1e-12)) break;
    order.push(pivot);
    for (const i of open) {
      const factor = (left[i * n + pivot] ?? 0) / diagonal;
      for (const j of open) left[i * n + j] = (left[i * n + j] ?? 0) - factor * (left[pivot * n + j] ?? 0);
      right[i] = (right[i] ?? 0) - factor * (right[pivot] ?? 0);
    }
  }
  const x = new Float64Array(n);
  for (const [k, i] of [...order.entries()].reverse()) {
    let sum = right[i] ?? 0;
    for (const j of order.slice(k + 1)) sum -= (left[i * n + j] ?? 0) * (x[j] ?? 0);
    x[i] = sum / (left[i * n + i] ?? 1);
  }
  return x;
}
