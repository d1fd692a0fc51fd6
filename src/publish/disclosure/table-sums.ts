export type Totals = "none" | "rows" | "columns" | "both";

/** The shape of a table with its totals: cells are named by row and column, and totals stand in one more of each. */
export interface TableShape {
  readonly rows: number;
  readonly columns: number;
  /** Row totals add up across columns, column totals add up over rows; both also gives the total of all. */
  readonly totals: Totals;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Every cell of a table, row by row, its totals after its counts. */
export function placesIn({ rows, columns, totals }: TableShape): readonly Place[] {
  const places: Place[] = [];
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const standsThere =
        (row < rows && column < columns) ||
        (row < rows && (totals === "rows" || totals === "both")) ||
        (column < columns && (totals === "columns" || totals === "both")) ||
        totals === "both";
      const isCorner = row === rows && column === columns;
      if (standsThere && (!isCorner || totals === "both")) places.push({ row, column });
    }
  }
  return places;
}

/** Sums that hold in a table: each is its parts and, last, what they add up to, as indexes into `placesIn`. */
export function sumsIn(shape: TableShape): readonly (readonly number[])[] {
  const { rows, columns, totals } = shape;
  const at = new Map(placesIn(shape).map(({ row, column }, index) => [`${row} ${column}`, index]));
  const line = (cells: readonly Place[]) => cells.flatMap(({ row, column }) => at.get(`${row} ${column}`) ?? []);
  const upTo = (count: number) => Array.from({ length: count + 1 }, (_, i) => i);
  const withRowTotals = totals === "rows" || totals === "both";
  const withColumnTotals = totals === "columns" || totals === "both";
  return [
    ...(withRowTotals ? upTo(totals === "both" ? rows : rows - 1) : []).map((row) =>
      line(upTo(columns).map((column) => ({ row, column }))),
    ),
    ...(withColumnTotals ? upTo(totals === "both" ? columns : columns - 1) : []).map((column) =>
      line(upTo(rows).map((row) => ({ row, column }))),
    ),
  ];
}
