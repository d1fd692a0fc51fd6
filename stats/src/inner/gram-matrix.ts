import type { Design } from "./design.ts";

// Rows are taken in blocks that stay in the processor's nearest memory while each pair of columns passes over them.
const block = 4096;

/**
 * The weighted sums of squares and products of the design's columns: X'WX.
 * @param w weight of each row
 * @returns size x size, row by row, symmetric
 */
export function gramMatrix(design: Design, w: Float64Array): Float64Array {
  const { rows, size, hasConstant, factors, margins, numbers, places } = design;
  const hasMargins = margins.some((margin) => margin !== null);
  const wide = size + 1;
  const sums = new Float64Array(wide * wide);
  const scaled = new Float64Array(Math.min(block, rows));
  if (hasMargins) addOverMargins(sums, design, w);
  for (let from = 0; from < rows; from += block) {
    const to = Math.min(from + block, rows);
    for (const [a, one] of hasMargins ? [] : factors.entries()) {
      for (let i = from; i < to; i++) add(sums, (one[i] ?? 0) * (wide + 1), w[i] ?? 0);
      for (const other of factors.slice(a + 1)) {
        for (let i = from; i < to; i++) add(sums, (one[i] ?? 0) * wide + (other[i] ?? 0), w[i] ?? 0);
      }
    }
    for (const [k, column] of numbers.entries()) {
      const row = (places[k] ?? 0) * wide;
      let sum = 0;
      for (let i = from; i < to; i++) {
        const product = (w[i] ?? 0) * (column[i] ?? 0);
        scaled[i - from] = product;
        sum += product;
      }
      if (hasConstant) add(sums, row, sum);
      for (const slots of factors) {
        for (let i = from; i < to; i++) add(sums, row + (slots[i] ?? 0), scaled[i - from] ?? 0);
      }
      for (let l = k; l < numbers.length; l++) {
        const other = numbers[l] ?? column;
        let product = 0;
        for (let i = from; i < to; i++) product += (scaled[i - from] ?? 0) * (other[i] ?? 0);
        add(sums, row + (places[l] ?? 0), product);
      }
    }
    if (hasConstant) {
      let sum = 0;
      for (let i = from; i < to; i++) sum += w[i] ?? 0;
      add(sums, 0, sum);
    }
  }
  return mirrored(sums, design);
}

// The last factor goes over all rows, the one before it over those that are left without the last, and so on.
function addOverMargins(sums: Float64Array, { size, factors, margins }: Design, w: Float64Array): void {
  const wide = size + 1;
  let weights = w;
  let columns = factors;
  for (let last = factors.length - 1; last >= 0; last--) {
    const margin = margins[last] ?? null;
    if (margin !== null) {
      weights = addUp(weights, margin.starts);
      columns = margin.factors;
    }
    const other = columns[last] ?? new Uint16Array(0);
    for (let i = 0; i < weights.length; i++) add(sums, (other[i] ?? 0) * (wide + 1), weights[i] ?? 0);
    for (const one of columns.slice(0, last)) {
      for (let i = 0; i < weights.length; i++) {
        add(sums, (one[i] ?? 0) * wide + (other[i] ?? 0), weights[i] ?? 0);
      }
    }
  }
}

function addUp(weights: Float64Array, starts: Uint32Array): Float64Array {
  const sums = new Float64Array(starts.length);
  for (let k = 0; k < starts.length; k++) {
    const to = starts[k + 1] ?? weights.length;
    let sum = 0;
    for (let i = starts[k] ?? 0; i < to; i++) sum += weights[i] ?? 0;
    sums[k] = sum;
  }
  return sums;
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}

// A pair of columns was added up on one side of the diagonal only. Of a factor and the constant nothing was: a level's
// products with the constant are those with itself.
function mirrored(sums: Float64Array, { size, hasConstant, places }: Design): Float64Array {
  const wide = size + 1;
  if (hasConstant) {
    const isNumber = new Uint8Array(size);
    for (const place of places) isNumber[place] = 1;
    for (let j = 1; j < size; j++) if (isNumber[j] === 0) sums[j] = sums[j * wide + j] ?? 0;
  }
  const whole = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    whole[i * size + i] = sums[i * wide + i] ?? 0;
    for (let j = i + 1; j < size; j++) {
      const value = (sums[i * wide + j] ?? 0) + (sums[j * wide + i] ?? 0);
      whole[i * size + j] = value;
      whole[j * size + i] = value;
    }
  }
  return whole;
}
