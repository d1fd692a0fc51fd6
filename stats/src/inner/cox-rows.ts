import type { CoxData } from "../cox-types.ts";
import { type Design, layOutDesign } from "./design.ts";
import { requireOffset } from "./require-offset.ts";
import { requirePairs } from "./require-pairs.ts";
import { requireWeights } from "./require-weights.ts";

/** Rows laid out for walking back through time, one stratum after the other. */
export interface CoxRows {
  readonly rows: number;
  /** coefficients; the design's first column is the constant, which a hazard ratio has no use for */
  readonly size: number;
  readonly design: Design;
  /** rows x size, row by row, standardised */
  readonly x: Float64Array;
  readonly time: Float64Array;
  readonly start: Float64Array;
  readonly happened: Uint8Array;
  readonly weight: Float64Array;
  readonly offset: Float64Array | null;
  readonly stratum: Float64Array;
  /** rows by stratum, the latest time first; and by stratum, the latest start first */
  readonly byTime: Uint32Array;
  readonly byStart: Uint32Array;
  readonly isDelayed: boolean;
}

/**
 * Checks and lays out the data of a Cox model.
 * @throws RangeError if columns differ in length, a number is out of range, or a row starts when it ends or later
 */
export function layOutCox(data: CoxData): CoxRows {
  const rows = data.times.length;
  requirePairs(data.times, { length: data.happened.length }, "times and happened");
  const time = finite(data.times, "times", rows);
  const start =
    data.starts === undefined ? new Float64Array(rows).fill(-Infinity) : finite(data.starts, "starts", rows);
  const stratum = data.strata === undefined ? new Float64Array(rows) : finite(data.strata, "strata", rows);
  const happened = new Uint8Array(rows);
  for (let i = 0; i < rows; i++) {
    const value = Number(data.happened[i] ?? Number.NaN);
    if (value !== 0 && value !== 1) {
      throw new RangeError(`happened must be true, false, 1 or 0: ${data.happened[i]} at index ${i}`);
    }
    happened[i] = value;
    if (!((start[i] ?? 0) < (time[i] ?? 0))) {
      throw new RangeError(`a row must start before it ends: from ${start[i]} to ${time[i]} at index ${i}`);
    }
  }
  const design = layOutDesign({ terms: data.terms }, rows);
  const size = design.size - 1;
  const x = new Float64Array(rows * size);
  for (const slots of design.factors) {
    for (let i = 0; i < rows; i++) {
      const slot = slots[i] ?? 0;
      if (slot < design.size) x[i * size + slot - 1] = 1;
    }
  }
  for (const [k, column] of design.numbers.entries()) {
    const place = (design.places[k] ?? 1) - 1;
    for (let i = 0; i < rows; i++) x[i * size + place] = column[i] ?? 0;
  }
  const order = (moment: Float64Array) =>
    Uint32Array.from({ length: rows }, (_, i) => i).sort(
      (a, b) => (stratum[a] ?? 0) - (stratum[b] ?? 0) || (moment[b] ?? 0) - (moment[a] ?? 0) || a - b,
    );
  return {
    rows,
    size,
    design,
    x,
    time,
    start,
    happened,
    weight: requireWeights(data.weights, rows) ?? new Float64Array(rows).fill(1),
    offset: requireOffset(data.offset, rows),
    stratum,
    byTime: order(time),
    byStart: data.starts === undefined ? new Uint32Array(0) : order(start),
    isDelayed: data.starts !== undefined,
  };
}

function finite(values: ArrayLike<number>, name: string, rows: number): Float64Array {
  requirePairs({ length: rows }, values, `times and ${name}`);
  const list = Float64Array.from(values);
  for (const [i, value] of list.entries()) {
    if (!Number.isFinite(value)) throw new RangeError(`${name} must be finite: ${value} at index ${i}`);
  }
  return list;
}
