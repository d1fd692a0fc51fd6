import type { RowRule } from "../../domain/source.ts";

// The second year must follow the first, as it does in the periods that are asked for.
function label(column: string, parts: string): string {
  return (
    `regexp_full_match(${column}, '\\d{4}[-/]\\d{2}${parts}') ` +
    `and try_cast(substr(${column}, 6, 2) as integer) = (try_cast(substr(${column}, 1, 4) as integer) + 1) % 100`
  );
}

/** A column that holds the label of a month, quarter, half or year. */
export function periodLabelRule(column: string): RowRule {
  return {
    column,
    holds: `(${label(column, "(H[12]|Q[1-4])?")}) or regexp_full_match(${column}, '\\d{4}-(0[1-9]|1[0-2])')`,
    expected: "a period such as 2026-27H1, 2026-27Q2, 2026-27 or 2026-09",
  };
}

/** A column that holds the label of a quarter. */
export function quarterLabelRule(column: string): RowRule {
  return { column, holds: label(column, "Q[1-4]"), expected: "a quarter such as 2026-27Q2" };
}
