import { monthsOf, type Period } from "../../domain/period.ts";
import { sql } from "../../domain/sql.ts";
import type { ReportFile, ReportQuality } from "./board-report.ts";
import type { ReportContext } from "./report-context.ts";

/** What a report rests on: files with hashes and rows, refusals, columns not taken, months that each file speaks for. */
export async function reportQuality(
  { facts, sources, units }: ReportContext,
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
  const refusals = await facts.rows<ReportQuality["refusals"][number]>(
    sql`
      select f.path as file, r.line, r.column_name as "column", r.found, r.expected
      from refused_row as r
      join file as f on f.file_id = r.file_id
      order by f.path, r.line, r.column_name
      limit 500`,
  );
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
  const [edits] = await facts.rows<{ n: number | null }>(
    sql`select sum(n)::integer as n from counts where indicator = 'DQ1' and organisation = $organisation and period = $period`,
    { organisation, period: period.label },
  );
  return {
    files: files.map((file) => {
      const source = file.source === null ? undefined : sources.get(file.source);
      return { ...file, title: source?.title ?? "not known", publisher: source?.publisher ?? "not known" };
    }),
    refusals,
    dropped,
    completeness,
    editsAfterPeriod: edits?.n ?? null,
  };
}
