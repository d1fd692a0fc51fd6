import { requirePairs } from "./inner/require-pairs.ts";

export interface PersonRows {
  /** factors in any number: the level of each row, whole, from 0 */
  readonly factors: readonly ArrayLike<number>[];
  /** events of each row, 0 or more */
  readonly events: ArrayLike<number>;
  /** trials of each row, 0 or more; 1 unless told */
  readonly trials?: ArrayLike<number>;
  /** true also says which cell each row went into; false unless told */
  readonly track?: boolean;
}

export interface CellTable {
  /** the level of each cell, for each factor */
  readonly factors: readonly Uint32Array[];
  readonly events: Float64Array;
  readonly trials: Float64Array;
  /** the cell of each row, if it was to be tracked */
  readonly cellOf: Uint32Array | null;
}

// As many sums as this are kept in a table with a place for every combination of levels; beyond it, only for those that occur.
const mostPlaces = 2 ** 23;
const block = 4096;

/**
 * Adds up rows that have the same level of every factor. A logistic model of the cells has the same coefficients and standard
 * errors as one of the rows, and takes a fraction of the time.
 * @returns the cells that occur, ordered by the first factor, then by the second, and so on
 * @throws RangeError if columns differ in length, a level is not whole and 0 or more, or events or trials are not 0 or more
 * @example
 * const { factors, events, trials } = groupCells({ factors: [[0, 1, 0, 1], [2, 2, 2, 0]], events: [1, 0, 0, 1] });
 * factors; // [[0, 1, 1], [2, 0, 2]]
 * events; // [1, 1, 0]
 * trials; // [2, 1, 1]
 */
export function groupCells({ factors, events, trials, track = false }: PersonRows): CellTable {
  const rows = events.length;
  if (trials !== undefined) requirePairs(events, trials, "events and trials");
  const counts = factors.map((levels, f) => {
    requirePairs(events, levels, `events and factors[${f}]`);
    return countLevels(levels, f);
  });
  const places = counts.reduce((product, count) => product * count, 1);
  if (places > Number.MAX_SAFE_INTEGER) throw new RangeError(`factors can have up to 2^53 combinations: ${places}`);
  const isDense = places <= mostPlaces;
  const found = new Map<number, number>();
  const codes: number[] = [];
  let eventSums = new Float64Array(isDense ? places : 1024);
  let trialSums = new Float64Array(isDense ? places : 1024);
  const cellOf = track ? new Uint32Array(rows) : null;
  const seen = new Uint8Array(isDense ? places : 0);
  const code = new Float64Array(block);
  for (let from = 0; from < rows; from += block) {
    const length = Math.min(block, rows - from);
    code.fill(0);
    for (const [f, levels] of factors.entries()) {
      const count = counts[f] ?? 1;
      for (let i = 0; i < length; i++) code[i] = (code[i] ?? 0) * count + (levels[from + i] ?? 0);
    }
    for (let i = 0; i < length; i++) {
      const x = events[from + i] ?? Number.NaN;
      const n = trials === undefined ? 1 : (trials[from + i] ?? Number.NaN);
      if (!(x >= 0 && n >= 0 && x + n < Infinity)) {
        throw new RangeError(`events and trials must be finite and 0 or more: ${x} of ${n} at index ${from + i}`);
      }
      let place = code[i] ?? 0;
      if (isDense) seen[place] = 1;
      else place = placeOf(place);
      if (cellOf !== null) cellOf[from + i] = place;
      eventSums[place] = (eventSums[place] ?? 0) + x;
      trialSums[place] = (trialSums[place] ?? 0) + n;
    }
  }
  if (isDense) for (let place = 0; place < places; place++) if (seen[place] === 1) codes.push(place);
  const order = isDense ? codes : codes.slice().sort((a, b) => a - b);
  const at = (sums: Float64Array) =>
    Float64Array.from(order, (one) => sums[isDense ? one : (found.get(one) ?? 0)] ?? 0);
  if (cellOf !== null) {
    const number = new Uint32Array(isDense ? places : order.length);
    for (const [cell, one] of order.entries()) number[isDense ? one : (found.get(one) ?? 0)] = cell;
    for (let i = 0; i < rows; i++) cellOf[i] = number[cellOf[i] ?? 0] ?? 0;
  }
  return { factors: decode(order, counts), events: at(eventSums), trials: at(trialSums), cellOf };

  function placeOf(one: number): number {
    const known = found.get(one);
    if (known !== undefined) return known;
    const place = codes.push(one) - 1;
    found.set(one, place);
    if (place === eventSums.length) {
      eventSums = widened(eventSums);
      trialSums = widened(trialSums);
    }
    return place;
  }
}

function countLevels(levels: ArrayLike<number>, f: number): number {
  let most = 0;
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i] ?? Number.NaN;
    if (!(level >= 0 && level < 2 ** 32 && Number.isInteger(level))) {
      throw new RangeError(`factors[${f}] must be whole numbers of 0 or more: ${level} at index ${i}`);
    }
    if (level > most) most = level;
  }
  return most + 1;
}

function widened(sums: Float64Array): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(sums.length * 2);
  wider.set(sums);
  return wider;
}

function decode(codes: readonly number[], counts: readonly number[]): Uint32Array[] {
  const rest = Float64Array.from(codes);
  const factors = counts.map(() => new Uint32Array(codes.length));
  for (let f = counts.length - 1; f >= 0; f--) {
    const count = counts[f] ?? 1;
    for (let i = 0; i < codes.length; i++) {
      const level = (rest[i] ?? 0) % count;
      (factors[f] ?? rest)[i] = level;
      rest[i] = ((rest[i] ?? 0) - level) / count;
    }
  }
  return factors;
}
