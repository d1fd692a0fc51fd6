import type { RefusedCell } from "../../domain/refusal.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** What became of one file that was given to a build. */
export interface ArrivedFile {
  readonly fileId: number;
  /** As the user knows it. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Id of the source it was recognised as; null where it is not a file Openward knows. */
  readonly source: string | null;
  /** taken, unknown, the same bytes as another, or received later than was asked for. */
  readonly state: "taken" | "unknown" | "same" | "later";
  readonly receivedOn: string | null;
  /** False where the day follows from the period and not from a list of extracts. */
  readonly receivedStated: boolean;
  readonly rowsRead: number;
  readonly rowsTaken: number;
  readonly rowsRefused: number;
  /** The publisher's closing lines, which are no rows. */
  readonly footers: number;
  readonly note: string | null;
}

/** A column of a file that was left out. */
export interface DroppedColumn {
  readonly file: string;
  readonly column: string;
  readonly why: string;
  /** Cells that held something. */
  readonly cells: number;
}

/** Every file of a build, by path. */
export async function arrivedFiles(facts: Facts): Promise<ArrivedFile[]> {
  return facts.rows<ArrivedFile>(sql`
    select
      file_id as "fileId",
      path,
      sha256,
      bytes,
      source,
      state,
      received_on as "receivedOn",
      received_stated as "receivedStated",
      rows_read as "rowsRead",
      rows_taken as "rowsTaken",
      rows_refused as "rowsRefused",
      footers,
      note
    from file
    order by path, file_id`);
}

/** A refused cell with the kind of file it is from. */
export interface RefusedIn extends RefusedCell {
  readonly source: string | null;
}

/** Which refusals are asked for; all sources where none is named. */
export interface RefusalQuestion {
  readonly source?: string;
  readonly limit: number;
  readonly offset?: number;
}

/**
 * Cells for which rows were refused, by file, line and column.
 * @param limit at most so many
 */
export async function refusedCells(facts: Facts, { source, limit, offset = 0 }: RefusalQuestion): Promise<RefusedIn[]> {
  return facts.rows<RefusedIn>(
    sql`
      select f.path as file, f.source, r.line, r.column_name as "column", coalesce(r.found, '') as found, r.expected
      from refused_row as r
      join file as f on f.file_id = r.file_id
      where ($source is null or f.source = $source)
      order by f.path, r.file_id, r.line, r.column_name
      limit $limit
      offset $offset`,
    { source: source ?? null, limit, offset },
  );
}

/** How often rows of a file were refused for one reason. */
export interface RefusalReason {
  readonly file: string;
  readonly source: string | null;
  readonly column: string | null;
  readonly expected: string;
  readonly rows: number;
  readonly firstLine: number | null;
  /** Reasons in all, of which a part is given. */
  readonly inAll: number;
}

/** Reasons for which rows were refused, by file and column. */
export async function refusalReasons(
  facts: Facts,
  { source, limit, offset = 0 }: RefusalQuestion,
): Promise<RefusalReason[]> {
  return facts.rows<RefusalReason>(
    sql`
      select
        f.path as file,
        f.source,
        r.column_name as "column",
        r.expected,
        count(distinct r.line) as rows,
        min(r.line) as "firstLine",
        count(*) over () as "inAll"
      from refused_row as r
      join file as f on f.file_id = r.file_id
      where ($source is null or f.source = $source)
      group by f.path, r.file_id, f.source, r.column_name, r.expected
      order by f.path, r.file_id, r.column_name, r.expected
      limit $limit
      offset $offset`,
    { source: source ?? null, limit, offset },
  );
}

/** Cells refused of one kind of file, or of all. */
export async function refusedInAll(facts: Facts, source?: string): Promise<number> {
  const [row] = await facts.rows<{ n: number }>(
    sql`
      select count(*) as n
      from refused_row as r
      join file as f on f.file_id = r.file_id
      where ($source is null or f.source = $source)`,
    { source: source ?? null },
  );
  return row?.n ?? 0;
}

/** Columns that were left out, by file and column. */
export async function droppedColumns(facts: Facts, source?: string): Promise<DroppedColumn[]> {
  return facts.rows<DroppedColumn>(
    sql`
      select f.path as file, d.column_name as "column", d.why, d.cells
      from dropped_column as d
      join file as f on f.file_id = d.file_id
      where ($source is null or f.source = $source)
      order by f.path, d.file_id, d.column_name`,
    { source: source ?? null },
  );
}
