/** A fraction in lowest terms; the part below the line is above 0. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/**
 * Which unknowns a set of linear equations gives away, by exact Gauss-Jordan elimination: those that some combination of
 * the equations leaves standing alone. What the equations come to does not matter, only what is in them.
 * @param equations coefficients, one row an equation, one column an unknown; whole numbers
 * @returns places of the unknowns that are determined, in order
 * @throws RangeError if rows differ in length or a coefficient is not whole
 */
export function determinedUnknowns(equations: readonly (readonly number[])[]): readonly number[] {
  const width = equations[0]?.length ?? 0;
  const rows = equations.map((row) => {
    if (row.length !== width) throw new RangeError(`every equation needs ${width} coefficients: ${row.length}`);
    return row.map(fraction);
  });
  let settled = 0;
  for (let column = 0; column < width && settled < rows.length; column += 1) {
    const found = rows.findIndex((row, at) => at >= settled && !isZero(row[column]));
    if (found < 0) continue;
    const pivotRow = rows[found] ?? [];
    const pivot = pivotRow[column] ?? ZERO;
    const scaled = pivotRow.map((entry) => divide(entry, pivot));
    rows[found] = rows[settled] ?? [];
    rows[settled] = scaled;
    rows.forEach((row, at) => {
      const factor = row[column] ?? ZERO;
      if (at === settled || isZero(factor)) return;
      rows[at] = row.map((entry, place) => subtract(entry, multiply(factor, scaled[place] ?? ZERO)));
    });
    settled += 1;
  }
  const alone = rows.flatMap((row) => {
    const places = row.flatMap((entry, place) => (isZero(entry) ? [] : [place]));
    return places.length === 1 ? places : [];
  });
  return alone.sort((a, b) => a - b);
}

const ZERO: Fraction = { over: 0n, under: 1n };

function fraction(whole: number): Fraction {
  if (!Number.isSafeInteger(whole)) throw new RangeError(`a coefficient must be a whole number: ${whole}`);
  return { over: BigInt(whole), under: 1n };
}

function isZero(value: Fraction | undefined): boolean {
  return value === undefined || value.over === 0n;
}

function lowest(over: bigint, under: bigint): Fraction {
  const sign = under < 0n ? -1n : 1n;
  const common = greatestCommon(over < 0n ? -over : over, under < 0n ? -under : under);
  return { over: (sign * over) / common, under: (sign * under) / common };
}

function greatestCommon(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function multiply(a: Fraction, b: Fraction): Fraction {
  return lowest(a.over * b.over, a.under * b.under);
}

function divide(a: Fraction, b: Fraction): Fraction {
  return lowest(a.over * b.under, a.under * b.over);
}

function subtract(a: Fraction, b: Fraction): Fraction {
  return lowest(a.over * b.under - b.over * a.under, a.under * b.under);
}
