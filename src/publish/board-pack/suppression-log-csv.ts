import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import { csvText } from "./csv.ts";
import { hiddenCells } from "./hidden-cells.ts";

/** Which cells are hidden and why, one line each; never what they hold. */
export function suppressionLogCsv(report: BoardReport): string {
  return csvText(
    ["table", "row", "column", "reason"],
    hiddenCells(report).map(({ table, row, column, reason }) => [table, row, column, reason]),
  );
}
