import type { Method } from "../../domain/indicator.ts";
import type { Reading } from "../../domain/reading.ts";
import { type Sql, sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** One row of a received file that a figure counts. */
export interface RowBehind {
  readonly fileId: number;
  readonly line: number;
  /** Numerator, denominator or both; null where the method does not tell them apart. */
  readonly countedIn: string | null;
}

/** A file of which rows are behind a figure. */
export interface FileBehind {
  readonly fileId: number;
  readonly path: string;
  readonly sha256: string;
  readonly format: string;
  /** Id of its source. */
  readonly source: string;
  readonly receivedOn: string | null;
  readonly receivedStated: boolean;
  /** Rows of it that the figure counts. */
  readonly rows: number;
}

/** How many rows are counted in the numerator, the denominator or both. */
export interface CountedRows {
  readonly countedIn: string | null;
  readonly rows: number;
}

/** The rows behind one figure: some of them, and how many there are of which kind in which file. */
export interface RowsBehind {
  readonly rows: readonly RowBehind[];
  readonly rowsInAll: number;
  readonly counted: readonly CountedRows[];
  readonly files: readonly FileBehind[];
}

/** No row of any file. */
export const noRows: RowsBehind = { rows: [], rowsInAll: 0, counted: [], files: [] };

/**
 * The rows behind a figure: those of the numerator first, then those counted in both, then those of the denominator; by
 * file and line.
 * @param facts those that the figure was counted from
 */
export async function rowsBehind(
  facts: Facts,
  { rows: text }: Method,
  { organisation, period }: Pick<Reading, "organisation" | "period">,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<RowsBehind> {
  const placed = await facts.rows<{ file_id: number; line: number; counted_in: string | null }>(placedRows(text), {
    organisation,
    period,
  });
  if (placed.length === 0) return noRows;
  const perFile = new Map<number, number>();
  const perPart = new Map<string | null, number>();
  for (const { file_id, counted_in } of placed) {
    perFile.set(file_id, (perFile.get(file_id) ?? 0) + 1);
    perPart.set(counted_in, (perPart.get(counted_in) ?? 0) + 1);
  }
  const files = await filesOf(facts, [...perFile.keys()]);
  const place = new Map(files.map(({ fileId }, i) => [fileId, i]));
  const placeOf = (fileId: number) => place.get(fileId) ?? files.length;
  placed.sort(
    (a, b) => turnOf(a.counted_in) - turnOf(b.counted_in) || placeOf(a.file_id) - placeOf(b.file_id) || a.line - b.line,
  );
  return {
    rows: placed.slice(offset, offset + limit).map(({ file_id, line, counted_in }) => ({
      fileId: file_id,
      line,
      countedIn: counted_in,
    })),
    rowsInAll: placed.length,
    counted: [...perPart]
      .map(([countedIn, rows]) => ({ countedIn, rows }))
      .sort((a, b) => turnOf(a.countedIn) - turnOf(b.countedIn)),
    files: files.map((file) => ({ ...file, rows: perFile.get(file.fileId) ?? 0 })),
  };
}

/** Numerator, both, denominator. */
function turnOf(countedIn: string | null): number {
  return countedIn === "numerator" ? 0 : countedIn === "denominator" ? 2 : 1;
}

/** All of them in no order: a figure has thousands, and sorting them here is sooner done than windows over them there. */
function placedRows(text: Sql): Sql {
  const countedIn = /\bcounted_in\b/.test(text) ? sql`counted_in` : sql`null`;
  return sql`
    select file_id, line, ${countedIn} as counted_in
    from (
      ${text}
    ) as behind
    where behind.organisation = $organisation
      and behind.period = $period`;
}

async function filesOf(facts: Facts, ids: readonly number[]): Promise<Omit<FileBehind, "rows">[]> {
  return facts.rows<Omit<FileBehind, "rows">>(
    sql`
      select
        file_id as "fileId",
        path,
        sha256,
        format,
        coalesce(source, '') as source,
        received_on as "receivedOn",
        received_stated as "receivedStated"
      from file
      where list_contains(string_split($ids, ' '), file_id::varchar)
      order by path, file_id`,
    { ids: ids.join(" ") },
  );
}
