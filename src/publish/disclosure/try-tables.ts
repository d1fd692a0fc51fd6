import type { ProtectedTable } from "./protect-table.ts";
import { HIDDEN_MARK } from "./protect-table.ts";

/**
 * What a hidden cell could be, found by trying every table: an attacker who knows the way tables are protected, has read
 * the log (a small cell is 1 to 7, another hidden one is 0 or 8 and more), and takes each shown cell as the 5 numbers it
 * may have been rounded from, and each whole-organisation total as exact. Columns are attacked one by one, since with
 * totals over rows alone they hang together in no other way.
 * @returns for each small cell, by row and column, the values it could have
 */
export function possibleValues(
  table: ProtectedTable,
  names: { readonly rows: readonly string[]; readonly columns: readonly string[] },
  exactColumnTotals: readonly number[],
  most: number,
): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  names.columns.forEach((column, c) => {
    const domains = names.rows.map((row, r) =>
      domainOf(table.cells[r]?.[c] ?? "", reasonFor(table, row, column), most),
    );
    const total = exactColumnTotals[c] ?? 0;
    const tried: number[] = [];
    const place = (r: number, left: number): void => {
      if (r === domains.length) {
        if (left !== 0) return;
        tried.forEach((value, at) => {
          if (reasonFor(table, names.rows[at] ?? "", column) !== "small") return;
          const key = `${at} ${c}`;
          found.set(key, (found.get(key) ?? new Set()).add(value));
        });
        return;
      }
      for (const value of domains[r] ?? []) {
        if (value > left) continue;
        tried[r] = value;
        place(r + 1, left - value);
      }
    };
    place(0, total);
  });
  return found;
}

function reasonFor(table: ProtectedTable, row: string, column: string): string | undefined {
  return table.log.find((cell) => cell.row === row && cell.column === column)?.reason;
}

function domainOf(word: string, reason: string | undefined, most: number): readonly number[] {
  const upTo = Array.from({ length: most + 1 }, (_, value) => value);
  if (word === HIDDEN_MARK) return upTo.filter((value) => (value >= 1 && value <= 7) === (reason === "small"));
  const shown = Number(word.replaceAll(",", ""));
  if (shown === 0) return [0];
  return upTo.filter((value) => value >= 8 && Math.abs(value - shown) <= 2);
}
