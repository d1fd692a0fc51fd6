import type { Design } from "./design.ts";

/**
 * How much of its own fitted value each row decides: the diagonal of W^(1/2) X (X'WX)^-1 X' W^(1/2).
 * @param inverse (X'WX)^-1, size x size, row by row
 * @param w weight of each row
 */
export function rowLeverages(
  { rows, size, hasConstant, factors, numbers, places }: Design,
  inverse: Float64Array,
  w: Float64Array,
): Float64Array {
  const leverages = new Float64Array(rows);
  const wide = (hasConstant ? 1 : 0) + factors.length + numbers.length;
  const at = new Uint32Array(wide);
  const x = new Float64Array(wide);
  for (let i = 0; i < rows; i++) {
    let n = 0;
    if (hasConstant) {
      at[n] = 0;
      x[n++] = 1;
    }
    for (const slots of factors) {
      const slot = slots[i] ?? size;
      if (slot === size) continue;
      at[n] = slot;
      x[n++] = 1;
    }
    for (const [k, column] of numbers.entries()) {
      at[n] = places[k] ?? 0;
      x[n++] = column[i] ?? 0;
    }
    let sum = 0;
    for (let a = 0; a < n; a++) {
      const row = (at[a] ?? 0) * size;
      let part = 0;
      for (let b = 0; b < n; b++) part += (inverse[row + (at[b] ?? 0)] ?? 0) * (x[b] ?? 0);
      sum += part * (x[a] ?? 0);
    }
    leverages[i] = sum * (w[i] ?? 0);
  }
  return leverages;
}
