import type { ModelTerms } from "../model-types.ts";
import { type FactorMargin, factorMargins } from "./factor-margins.ts";
import { requirePairs } from "./require-pairs.ts";

/**
 * The columns of a model. A factor is kept as the coefficient each row's level belongs to, so that a row costs one look-up
 * for a factor and not one product for a level. A reference level belongs to coefficient `size`, which is thrown away.
 */
export interface Design {
  readonly rows: number;
  /** coefficients, the constant first */
  readonly size: number;
  readonly names: readonly string[];
  readonly hasConstant: boolean;
  readonly factors: readonly Uint16Array[];
  /** of the factors: see factorMargins */
  readonly margins: readonly (FactorMargin | null)[];
  /** less their mean (if there is a constant), over their spread: nearly parallel columns keep their digits */
  readonly numbers: readonly Float64Array[];
  /** the coefficient of each number, and what was taken off and divided by */
  readonly places: readonly number[];
  readonly centres: readonly number[];
  readonly spreads: readonly number[];
}

/**
 * Lays out the columns of a model.
 * @param rows how many rows the outcome has
 * @throws RangeError if a column has another length, a value is not finite, a level is not whole or has no label, or there
 *   are more than 65,534 coefficients
 */
export function layOutDesign({ terms, intercept = true }: ModelTerms, rows: number): Design {
  const names: string[] = intercept ? ["(Intercept)"] : [];
  const factors: Uint16Array[] = [];
  const numbers: Float64Array[] = [];
  const places: number[] = [];
  const centres: number[] = [];
  const spreads: number[] = [];
  const coded: { readonly levels: ArrayLike<number>; readonly name: string; readonly count: number; first: number }[] =
    [];
  for (const term of terms) {
    if ("levels" in term) {
      requirePairs({ length: rows }, term.levels, `the outcome and ${term.name}`);
      const count = term.labels?.length ?? countLevels(term.levels, term.name);
      coded.push({ levels: term.levels, name: term.name, count, first: names.length - 1 });
      for (let level = 1; level < count; level++) names.push(`${term.name}${term.labels?.[level] ?? level}`);
    } else {
      requirePairs({ length: rows }, term.values, `the outcome and ${term.name}`);
      const { column, centre, spread } = standardise(term.values, term.name, intercept);
      numbers.push(column);
      centres.push(centre);
      spreads.push(spread);
      places.push(names.length);
      names.push(term.name);
    }
  }
  const size = names.length;
  if (size > 65_534) throw new RangeError(`a model can have up to 65,534 coefficients: ${size}`);
  for (const { levels, name, count, first } of coded) {
    const slots = new Uint16Array(rows);
    for (let i = 0; i < rows; i++) {
      const level = levels[i] ?? Number.NaN;
      if (!(Number.isInteger(level) && level >= 0 && level < count)) {
        throw new RangeError(`levels of ${name} must be whole numbers from 0 to ${count - 1}: ${level} at index ${i}`);
      }
      slots[i] = level === 0 ? size : first + level;
    }
    factors.push(slots);
  }
  const margins = factorMargins(factors);
  return { rows, size, names, hasConstant: intercept, factors, margins, numbers, places, centres, spreads };
}

function countLevels(levels: ArrayLike<number>, name: string): number {
  let most = 0;
  for (let i = 0; i < levels.length; i++) most = Math.max(most, levels[i] ?? 0);
  if (!(most < 65_535)) throw new RangeError(`levels of ${name} must be below 65,535: ${most}`);
  return most + 1;
}

function standardise(values: ArrayLike<number>, name: string, centred: boolean) {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const value = values[i] ?? Number.NaN;
    if (!Number.isFinite(value)) throw new RangeError(`values of ${name} must be finite: ${value} at index ${i}`);
    sum += value / n;
  }
  const centre = centred ? sum : 0;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += ((values[i] ?? 0) - centre) ** 2 / n;
  // A column that hardly differs from its mean is the constant again: it is left at 0, and so found to be aliased.
  const flat = squares <= (centre * 1e-9) ** 2;
  const spread = flat ? 1 : Math.sqrt(squares);
  const column = new Float64Array(n);
  if (!flat) for (let i = 0; i < n; i++) column[i] = ((values[i] ?? 0) - centre) / spread;
  return { column, centre, spread };
}
