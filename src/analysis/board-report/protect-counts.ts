import { plainNumber } from "../../domain/format.ts";
import type { SuppressedCell } from "./board-report.ts";

/** Counts of people from 1 to this are hidden below the level of an organisation. */
const largestSmall = 7;

export interface CountTable {
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** People, by row and column; whole, 0 or more. */
  readonly counts: readonly (readonly number[])[];
}

/**
 * Hides small counts in a table of people with row totals, column totals and a grand total, and with each enough others
 * that no hidden count follows from what is shown by taking away: in every row and column, totals included, none or at
 * least two cells are hidden. What is shown is rounded to the nearest 5.
 * @returns texts by row, the row's total last, and a last row of column totals; which cells were hidden and why
 */
export function protectCounts({ table, rows, columns, counts }: CountTable): {
  cells: string[][];
  hidden: SuppressedCell[];
} {
  const rowTotals = counts.map((row) => sum(row));
  const columnTotals = columns.map((_, c) => sum(counts.map((row) => row[c] ?? 0)));
  const all = [...counts.map((row, r) => [...row, rowTotals[r] ?? 0]), [...columnTotals, sum(rowTotals)]];
  const names = { rows: [...rows, "All"], columns: [...columns, "All"] };
  const reasons: (SuppressedCell["reason"] | null)[][] = all.map((row) =>
    row.map((n) => (n >= 1 && n <= largestSmall ? "small" : null)),
  );
  hideUntilSafe(all, reasons);
  const hidden: SuppressedCell[] = [];
  const cells = all.map((row, r) => [
    names.rows[r] ?? "",
    ...row.map((n, c) => {
      const reason = reasons[r]?.[c] ?? null;
      if (reason === null) return plainNumber(5 * Math.round(n / 5));
      hidden.push({ table, row: names.rows[r] ?? "", column: names.columns[c] ?? "", reason });
      return "[c]";
    }),
  ]);
  return { cells, hidden };
}

/** Adds a second hidden cell to every line that has one alone, the smallest there is, until no line has one alone. */
function hideUntilSafe(all: readonly (readonly number[])[], reasons: (SuppressedCell["reason"] | null)[][]): void {
  const height = all.length;
  const width = all[0]?.length ?? 0;
  const lines = [
    ...Array.from({ length: height }, (_, r) => Array.from({ length: width }, (__, c) => [r, c] as const)),
    ...Array.from({ length: width }, (_, c) => Array.from({ length: height }, (__, r) => [r, c] as const)),
  ];
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      const hidden = line.filter(([r, c]) => (reasons[r]?.[c] ?? null) !== null);
      if (hidden.length !== 1 || line.length < 2) continue;
      const [next] = line
        .filter(([r, c]) => (reasons[r]?.[c] ?? null) === null)
        // A cell in whose other line something is hidden already costs nothing more; then the smallest, inner cells first.
        .map(([r, c]) => ({ r, c, n: all[r]?.[c] ?? 0, edge: Number(r === height - 1) + Number(c === width - 1) }))
        .sort(
          (a, b) => Number(a.n === 0) - Number(b.n === 0) || a.edge - b.edge || a.n - b.n || a.r - b.r || a.c - b.c,
        );
      const row = next === undefined ? undefined : reasons[next.r];
      if (next === undefined || row === undefined) continue;
      row[next.c] = "would give back a small one";
      changed = true;
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, n) => whole + n, 0);
}
