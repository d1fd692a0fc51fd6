/** A symmetric matrix as L L', without the rows and columns that depend on those before them. */
export interface Cholesky {
  /** rows of the matrix */
  readonly size: number;
  /** rows and columns that are kept, in order */
  readonly kept: Uint32Array;
  /** lower triangle over the kept ones, row by row, `kept.length` wide */
  readonly lower: Float64Array;
}

/**
 * Factors a symmetric positive semi-definite matrix, leaving out each column that the columns before it already give, as
 * R's limited pivoting does.
 * @param matrix size x size, row by row
 * @param size rows
 * @param kept the columns to use, where that has been settled before: then none is left out
 * @returns null if a settled column has nothing left of its own
 */
export function choleskyOf(matrix: Float64Array, size: number, kept?: Uint32Array): Cholesky | null {
  const columns: number[] = [];
  const lower = new Float64Array(size * size);
  // A column is a sum of others if less than this share of its square is its own: a part in 300,000 of its length.
  const least = kept === undefined ? 1e-11 : 0;
  for (const column of kept ?? Array.from({ length: size }, (_, i) => i)) {
    const k = columns.length;
    const diagonal = matrix[column * size + column] ?? 0;
    let rest = diagonal;
    for (let j = 0; j < k; j++) {
      let sum = matrix[column * size + (columns[j] ?? 0)] ?? 0;
      for (let l = 0; l < j; l++) sum -= (lower[k * size + l] ?? 0) * (lower[j * size + l] ?? 0);
      const entry = sum / (lower[j * size + j] ?? 1);
      lower[k * size + j] = entry;
      rest -= entry * entry;
    }
    if (!(rest > least * diagonal)) {
      if (kept !== undefined) return null;
      continue;
    }
    lower[k * size + k] = Math.sqrt(rest);
    columns.push(column);
  }
  const n = columns.length;
  const packed = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) packed[i * n + j] = lower[i * size + j] ?? 0;
  return { size, kept: Uint32Array.from(columns), lower: packed };
}
