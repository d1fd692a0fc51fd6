/**
 * The matrix of second derivatives, from slopes on either side.
 * @param steps how far to go for each coordinate; one of step 0 is left out, its row and column are 0
 * @param look fills the slope at a point
 * @returns n x n, row by row, symmetric
 */
export function secondDerivatives(
  point: Float64Array,
  steps: Float64Array,
  look: (point: Float64Array, slope: Float64Array) => number,
): Float64Array {
  const n = point.length;
  const rough = new Float64Array(n * n);
  const above = new Float64Array(n);
  const below = new Float64Array(n);
  const moved = Float64Array.from(point);
  for (let i = 0; i < n; i++) {
    const step = steps[i] ?? 0;
    if (step === 0) continue;
    moved[i] = (point[i] ?? 0) + step;
    look(moved, above);
    moved[i] = (point[i] ?? 0) - step;
    look(moved, below);
    moved[i] = point[i] ?? 0;
    for (let j = 0; j < n; j++) rough[i * n + j] = ((above[j] ?? 0) - (below[j] ?? 0)) / (2 * step);
  }
  return rough.map((one, at) => (one + (rough[(at % n) * n + Math.floor(at / n)] ?? 0)) / 2);
}
