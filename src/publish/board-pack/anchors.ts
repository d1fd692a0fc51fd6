import type { BoardReport, ReportRow } from "../../analysis/board-report/board-report.ts";

/** Where things are in the pack's page. */
export interface Anchors {
  /** The id of a row's section, unique in the page. */
  readonly of: (row: ReportRow) => string;
  /** The first section of an indicator; null where the pack has none. */
  readonly first: (indicator: string) => string | null;
  readonly row: (indicator: string) => ReportRow | null;
}

/** Ids for every indicator of the report: its own id, and with its part where it comes again. */
export function anchorsOf({ parts }: BoardReport): Anchors {
  const ids = new Map<ReportRow, string>();
  const firsts = new Map<string, ReportRow>();
  const taken = new Set<string>();
  for (const { number, rows } of parts) {
    for (const row of rows) {
      const plain = `indicator-${row.indicator.id.replace(/[^\w.-]/g, "-")}`;
      const inPart = `${plain}-part-${number}`;
      const free = [plain, inPart].find((id) => !taken.has(id)) ?? `${inPart}-${taken.size}`;
      taken.add(free);
      ids.set(row, free);
      if (!firsts.has(row.indicator.id)) firsts.set(row.indicator.id, row);
    }
  }
  const of = (row: ReportRow): string => {
    const id = ids.get(row);
    if (id === undefined) throw new RangeError(`no such row in the report: ${row.indicator.id}`);
    return id;
  };
  return {
    of,
    row: (indicator) => firsts.get(indicator) ?? null,
    first: (indicator) => {
      const row = firsts.get(indicator);
      return row === undefined ? null : of(row);
    },
  };
}

/** Where a figure says how it was worked out. */
export function receiptId(anchor: string): string {
  return `${anchor}-receipt`;
}

/** Where a part of the report begins. */
export function partId(number: number): string {
  return `part-${number}`;
}
