/** Rows that follow each other and share the levels of the first factors, taken together. */
export interface FactorMargin {
  /** where each begins among the rows before they were taken together */
  readonly starts: Uint32Array;
  /** the first factors, with one slot for each */
  readonly factors: readonly Uint16Array[];
}

/**
 * What is left of the rows as the last factors are taken away one by one: much, if rows are in the order groupCells leaves them
 * in. Products of the factors that are left need no more rows than that.
 * @returns one for each factor as the last one left; null where as good as no rows would be taken together
 */
export function factorMargins(factors: readonly Uint16Array[]): (FactorMargin | null)[] {
  const margins: (FactorMargin | null)[] = factors.map(() => null);
  let current = factors;
  for (let last = factors.length - 2; last >= 0; last--) {
    const left = current.slice(0, last + 1);
    const starts = startsOf(left);
    if (starts === null) continue;
    current = left.map((slots) => Uint16Array.from(starts, (at) => slots[at] ?? 0));
    margins[last] = { starts, factors: current };
  }
  return margins;
}

function startsOf(factors: readonly Uint16Array[]): Uint32Array | null {
  const rows = factors[0]?.length ?? 0;
  const starts = new Uint32Array(rows);
  let count = 0;
  for (let i = 0; i < rows; i++) {
    let isStart = i === 0;
    for (let f = 0; f < factors.length && !isStart; f++) isStart = factors[f]?.[i] !== factors[f]?.[i - 1];
    if (isStart) starts[count++] = i;
    // Rows in no order are known by their beginning.
    if (i === 1000 && count > 800) return null;
  }
  return count > 0.8 * rows ? null : starts.slice(0, count);
}
