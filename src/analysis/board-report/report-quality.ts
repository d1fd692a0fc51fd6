import { odsCodePattern } from "../../domain/ods-code.ts";
import { monthsOf, type Period } from "../../domain/period.ts";
import { type Sql, sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import type { ReportContext } from "./report-context.ts";

export interface ReportQuality {
  readonly files: readonly ReportFile[];
  /** Refused cells in rows of the organisation itself, and in rows that name none: how many there are in all. */
  readonly refusedCells: number;
  /** The first of them, by file, line and column. */
  readonly refusals: readonly {
    readonly file: string;
    readonly line: number | null;
    readonly column: string | null;
    readonly found: string;
    readonly expected: string;
  }[];
  /** Refused cells in rows of other organisations: how many in each file, never what was found. */
  readonly refusedOfOthers: readonly { readonly file: string; readonly cells: number }[];
  readonly dropped: readonly {
    readonly file: string;
    readonly column: string;
    readonly why: string;
    readonly cells: number;
  }[];
  /** Months of the period in which each source speaks for the organisation. */
  readonly completeness: readonly {
    readonly source: string;
    readonly title: string;
    readonly months: readonly { readonly month: string; readonly state: "value" | "not-supplied" | "not-applicable" }[];
  }[];
  readonly editsAfterPeriod: number | null;
}

export interface ReportFile {
  readonly path: string;
  readonly source: string | null;
  readonly title: string;
  readonly publisher: string;
  readonly sha256: string;
  readonly receivedOn: string | null;
  readonly receivedStated: boolean;
  readonly state: string;
  readonly rowsRead: number;
  readonly rowsTaken: number;
  readonly rowsRefused: number;
  readonly note: string | null;
}

/** Most refused cells listed; all are counted. */
const mostRefusals = 500;

/** What a report rests on: files with hashes and rows, refusals, columns not taken, months that each file speaks for. */
export async function reportQuality(
  { facts, sources, units, countsOf }: ReportContext,
  organisation: string,
  period: Period,
): Promise<ReportQuality> {
  const files = await facts.rows<Omit<ReportFile, "title" | "publisher">>(
    sql`
      select path, source, sha256, nullif(received_on, '1900-01-01'::date)::varchar as "receivedOn", received_stated as "receivedStated", state,
        rows_read as "rowsRead", rows_taken as "rowsTaken", rows_refused as "rowsRefused", note
      from file
      order by path`,
  );
  const refused = await refusedCells(facts, organisation);
  const dropped = await facts.rows<ReportQuality["dropped"][number]>(
    sql`
      select f.path as file, d.column_name as "column", d.why, d.cells
      from dropped_column as d
      join file as f on f.file_id = d.file_id
      order by f.path, d.column_name`,
  );
  const there = await facts.rows<{ source: string; month: string }>(
    sql`select source, month::varchar as month from supplied where organisation = $organisation`,
    { organisation },
  );
  const known = new Set(there.map(({ source, month }) => `${source} ${month}`));
  const completeness = units.sources
    .filter(
      ({ kind, speaksFor, organisation: body }) => kind === "local" && speaksFor !== undefined && body !== undefined,
    )
    .map(({ id, title }) => ({
      source: id,
      title,
      months: monthsOf(period).map((month) => ({
        month,
        state: known.has(`${id} ${month}`) ? ("value" as const) : ("not-supplied" as const),
      })),
    }));
  const counts = await countsOf(organisation, period);
  const edits = counts.rows.find(({ indicator, period: label }) => indicator === "DQ1" && label === period.label);
  return {
    files: files.map((file) => {
      const source = file.source === null ? undefined : sources.get(file.source);
      return { ...file, title: source?.title ?? "not known", publisher: source?.publisher ?? "not known" };
    }),
    ...refused,
    dropped,
    completeness,
    editsAfterPeriod: edits?.n ?? null,
  };
}

/** Refused cells of one organisation's rows and of rows without a readable code, with what was found; those of others by number only. */
async function refusedCells(
  facts: Facts,
  organisation: string,
): Promise<Pick<ReportQuality, "refusedCells" | "refusals" | "refusedOfOthers">> {
  const ours = sql`(
    r.organisation is null
    or r.organisation = $organisation
    or not regexp_full_match(r.organisation, $code)
  )`;
  const given = { organisation, code: odsCodePattern };
  const refusals = await facts.rows<ReportQuality["refusals"][number]>(
    sql`
      select f.path as file, r.line, r.column_name as "column", r.found, r.expected
      from refused_row as r
      join file as f on f.file_id = r.file_id
      where ${ours}
      order by f.path, r.line, r.column_name
      limit ${String(mostRefusals) as Sql}`,
    given,
  );
  const counts = await facts.rows<{ file: string; cells: number; ours: boolean }>(
    sql`
      select f.path as file, ${ours} as ours, count(*) as cells
      from refused_row as r
      join file as f on f.file_id = r.file_id
      group by f.path, ours
      order by f.path`,
    given,
  );
  return {
    refusedCells: counts.reduce((sum, count) => sum + (count.ours ? count.cells : 0), 0),
    refusals,
    refusedOfOthers: counts.filter((count) => !count.ours).map(({ file, cells }) => ({ file, cells })),
  };
}
