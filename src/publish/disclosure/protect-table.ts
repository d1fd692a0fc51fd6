import { plainNumber } from "../../domain/format.ts";
import { determinedUnknowns } from "./determined-unknowns.ts";
import { possibleRanges, type Range } from "./possible-ranges.ts";
import { isSmall, roundToFive } from "./round-to-five.ts";
import { type Place, placesIn, sumsIn, type TableShape, type Totals } from "./table-sums.ts";

/** The one mark of every hidden cell, whether it is small or hides a small one. */
export const HIDDEN_MARK = "[c]";

/** Counts of people in the parts of one organisation, exact. */
export interface CountTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then by column; whole numbers of 0 or more. */
  readonly counts: readonly (readonly number[])[];
  readonly totals: Totals;
  /** Over-rows: totals over all rows are the whole organisation's own figures, known elsewhere, shown exactly. */
  readonly exactTotals: "over-rows" | "none";
}

export type HiddenBecause = "small" | "would give back a small one";

/** The table as it may be seen: words, not numbers. */
export interface ProtectedTable {
  readonly cells: readonly (readonly string[])[];
  /** A total for each row; null where none was asked for. */
  readonly rowTotals: readonly string[] | null;
  /** A total for each column. */
  readonly columnTotals: readonly string[] | null;
  readonly total: string | null;
  readonly log: readonly HiddenCell[];
}

export interface HiddenCell {
  readonly row: string;
  readonly column: string;
  readonly reason: HiddenBecause;
}

interface Cell extends Place {
  readonly value: number;
  readonly kind: "count" | "part-total" | "exact-total";
  hidden: HiddenBecause | null;
}

/**
 * Hides counts of 1 to 7 people and as many others as it takes that no sum gives one back; the rest goes to the nearest 5.
 * As far as any one sum tells, a small count could afterwards be anything from 1 to 7, and the reasons in the log do not
 * pin it down either.
 * @throws RangeError if a count is not a whole number of 0 or more, or the counts do not fit the rows and columns
 */
export function protectTable(table: CountTable): ProtectedTable {
  requireShape(table);
  // Totals known elsewhere are there for an attacker whether they are printed or not.
  const known = table.exactTotals === "over-rows" ? withColumnTotals(table.totals) : table.totals;
  const shape = { rows: table.rows.length, columns: table.columns.length, totals: known };
  const cells = cellsOf(table, shape);
  for (const cell of cells) if (cell.kind !== "exact-total" && isSmall(cell.value)) cell.hidden = "small";
  const sums = sumsIn(shape);
  for (let exposed = firstExposed(cells, sums); exposed !== null; exposed = firstExposed(cells, sums)) {
    const next = nextToHide(exposed, cells, sums);
    if (next === undefined) break;
    next.hidden = "would give back a small one";
  }
  return shownTable(table, cells);
}

function withColumnTotals(totals: Totals): Totals {
  return totals === "none" || totals === "columns" ? "columns" : "both";
}

function cellsOf({ counts, exactTotals }: CountTable, shape: TableShape): readonly Cell[] {
  const across = (row: number) => counts[row]?.reduce((sum, count) => sum + count, 0) ?? 0;
  const down = (column: number) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0);
  const all = counts.reduce((sum, _, row) => sum + across(row), 0);
  return placesIn(shape).map(({ row, column }) => {
    const overRows = row === shape.rows;
    const overColumns = column === shape.columns;
    const value =
      overRows && overColumns ? all : overRows ? down(column) : overColumns ? across(row) : counts[row]?.[column];
    const kind =
      overRows && exactTotals === "over-rows" ? "exact-total" : overRows || overColumns ? "part-total" : "count";
    return { row, column, value: value ?? 0, kind, hidden: null };
  });
}

/** The first hidden cell that a reader could work out, taking every shown cell as exact; null where there is none. */
function firstExposed(cells: readonly Cell[], sums: readonly (readonly number[])[]): number | null {
  const unknown = cells.flatMap(({ hidden }, index) => (hidden === null ? [] : [index]));
  const column = new Map(unknown.map((cell, place) => [cell, place]));
  const equations = sums.map((sum) => {
    const row = unknown.map(() => 0);
    sum.forEach((cell, i) => {
      const place = column.get(cell);
      if (place !== undefined) row[place] = i === sum.length - 1 ? -1 : 1;
    });
    return row;
  });
  const [solved] = determinedUnknowns(equations);
  if (solved !== undefined) return unknown[solved] ?? null;
  const seen = possibleRanges(cells.map(asSeen), sums);
  const narrow = cells.findIndex(({ hidden }, i) => hidden === "small" && !spansSmall(seen[i]));
  if (narrow >= 0) return narrow;
  for (const sum of sums) {
    const told = toldBy(sum.flatMap((cell) => cells[cell] ?? []));
    if (told !== null) return sum[told] ?? null;
  }
  return null;
}

/** What a reader of the table knows of a cell. */
function asSeen({ value, hidden }: Cell): Range {
  return hidden === null ? { least: value, most: value } : { least: 0, most: Infinity };
}

/**
 * The place of a small cell that one sum alone gives to a reader of the log, who knows that small ones are 1 to 7 and
 * other hidden ones 0, or 8 and more; null where each small one could be at least two things.
 */
function toldBy(parts: readonly Cell[]): number | null {
  const whole = parts.at(-1);
  if (whole === undefined || whole.hidden !== null) return null;
  const inside = parts.slice(0, -1);
  const smalls = inside.filter(({ hidden }) => hidden === "small").length;
  const others = inside.some(({ hidden }) => hidden !== null && hidden !== "small");
  const left = whole.value - inside.reduce((sum, { value, hidden }) => sum + (hidden === null ? value : 0), 0);
  const possible = [1, 2, 3, 4, 5, 6, 7].filter((small) => {
    const rest = left - small;
    const bySmalls = (from: number) => from >= smalls - 1 && from <= 7 * (smalls - 1);
    return bySmalls(rest) || (others && rest - 8 >= smalls - 1);
  });
  return smalls > 0 && possible.length < 2 ? inside.findIndex(({ hidden }) => hidden === "small") : null;
}

function spansSmall(range: Range | undefined): boolean {
  return range !== undefined && range.least <= 1 && range.most >= 7;
}

/** The cell whose loss costs least: of the exposed cell's own sums if any is left there, otherwise of the whole table. */
function nextToHide(exposed: number, cells: readonly Cell[], sums: readonly (readonly number[])[]): Cell | undefined {
  const near = new Set(sums.filter((sum) => sum.includes(exposed)).flat());
  const candidates = cells
    .map((cell, index) => ({
      cell,
      loss: [knownElsewhere(cell), near.has(index) ? 0 : 1, loss(cell), cell.value, index],
    }))
    .filter(({ cell }) => cell.hidden === null);
  return candidates.sort((a, b) => compareLists(a.loss, b.loss))[0]?.cell;
}

/** The last resort: hiding what is known elsewhere helps little. */
function knownElsewhere({ kind }: Cell): number {
  return kind === "exact-total" ? 1 : 0;
}

/** Counts go before totals of parts, and zeros after both. */
function loss({ kind, value }: Cell): number {
  if (value === 0) return 2;
  return kind === "count" ? 0 : 1;
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function shownTable({ rows, columns, totals }: CountTable, cells: readonly Cell[]): ProtectedTable {
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const shown = (row: number, column: number) => shownCell(at.get(`${row} ${column}`));
  const withRows = totals === "rows" || totals === "both";
  const withColumns = totals === "columns" || totals === "both";
  const printed = ({ row, column }: Cell) =>
    (row < rows.length || withColumns) && (column < columns.length || withRows);
  return {
    cells: rows.map((_, row) => columns.map((_, column) => shown(row, column))),
    rowTotals: withRows ? rows.map((_, row) => shown(row, columns.length)) : null,
    columnTotals: withColumns ? columns.map((_, column) => shown(rows.length, column)) : null,
    total: totals === "both" ? shown(rows.length, columns.length) : null,
    log: cells
      .filter(printed)
      .flatMap(({ row, column, hidden }) =>
        hidden === null ? [] : [{ row: rows[row] ?? "Total", column: columns[column] ?? "Total", reason: hidden }],
      ),
  };
}

function shownCell(cell: Cell | undefined): string {
  if (cell === undefined) throw new RangeError("a cell is missing from its table");
  if (cell.hidden !== null) return HIDDEN_MARK;
  return plainNumber(cell.kind === "exact-total" ? cell.value : roundToFive(cell.value));
}

function requireShape({ rows, columns, counts }: CountTable): void {
  const fits = counts.length === rows.length && counts.every((row) => row.length === columns.length);
  if (!fits) throw new RangeError(`counts must be ${rows.length} rows of ${columns.length}`);
  const odd = counts.flat().find((count) => !Number.isSafeInteger(count) || count < 0);
  if (odd !== undefined) throw new RangeError(`a count of people must be a whole number of 0 or more: ${odd}`);
}
