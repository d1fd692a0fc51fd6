import type { BoardReport, PeopleTable, SuppressedCell } from "../../analysis/board-report/board-report.ts";
import { type ProtectedTable, protectTable } from "../disclosure/protect-table.ts";

/** Every cell the pack hides: those the report came with, then those of its people tables, in order. */
export function hiddenCells({ parts, suppressed }: BoardReport): readonly SuppressedCell[] {
  const hidden = parts.flatMap(({ people = [] }) =>
    people.flatMap((table) =>
      shownPeople(table).log.map(({ row, column, reason }) => ({ table: table.title, row, column, reason })),
    ),
  );
  return [...suppressed, ...hidden];
}

/** A people table as it may be seen. */
export function shownPeople({ rows, columns, counts, totals, wholeOrganisation }: PeopleTable): ProtectedTable {
  return protectTable({ rows, columns, counts, totals, exactTotals: wholeOrganisation ? "over-rows" : "none" });
}
