import { determinedUnknowns } from "./determined-unknowns.ts";
import { HIDDEN_MARK, type ProtectedTable } from "./protect-table.ts";
import { type Place, placesIn, sumsIn, type Totals } from "./table-sums.ts";

/**
 * Attacks a table as it was published: every way of adding and taking away its cells, each shown cell taken as exact.
 * It reads what a reader reads and shares nothing with the way the table was protected but the sums that hold in tables.
 * @param knownTotals totals a reader has from elsewhere even where the table leaves them out
 * @returns places of hidden cells that some combination gives back; none is what we want
 */
export function recoverableCells(table: ProtectedTable, knownTotals: Totals = "none"): readonly Place[] {
  const shape = {
    rows: table.cells.length,
    columns: table.cells[0]?.length ?? 0,
    totals: bothOf(printedTotals(table), knownTotals),
  };
  const places = placesIn(shape);
  const hidden = places.flatMap((place, index) => (wordAt(table, place) === HIDDEN_MARK ? [index] : []));
  const equations = sumsIn(shape).map((sum) =>
    hidden.map((cell) => {
      const part = sum.indexOf(cell);
      if (part < 0) return 0;
      return part === sum.length - 1 ? -1 : 1;
    }),
  );
  return determinedUnknowns(equations).flatMap((unknown) => places[hidden[unknown] ?? -1] ?? []);
}

function printedTotals({ rowTotals, columnTotals, total }: ProtectedTable): Totals {
  if (total !== null) return "both";
  if (rowTotals !== null) return "rows";
  return columnTotals === null ? "none" : "columns";
}

function bothOf(a: Totals, b: Totals): Totals {
  const has = (totals: Totals, one: "rows" | "columns") => totals === one || totals === "both";
  const rows = has(a, "rows") || has(b, "rows");
  const columns = has(a, "columns") || has(b, "columns");
  if (rows && columns) return "both";
  if (rows) return "rows";
  return columns ? "columns" : "none";
}

function wordAt({ cells, rowTotals, columnTotals, total }: ProtectedTable, { row, column }: Place): string | undefined {
  const overRows = row === cells.length;
  const overColumns = column === (cells[0]?.length ?? 0);
  if (overRows && overColumns) return total ?? undefined;
  if (overRows) return columnTotals?.[column];
  if (overColumns) return rowTotals?.[row];
  return cells[row]?.[column];
}
