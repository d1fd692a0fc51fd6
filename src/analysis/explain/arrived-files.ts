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

/**
 * Cells for which rows were refused, by file, line and column.
 * @param limit at most so many
 */
export async function refusedCells(facts: Facts, limit: number): Promise<RefusedCell[]> {
  return facts.rows<RefusedCell>(
    sql`
      select f.path as file, r.line, r.column_name as "column", coalesce(r.found, '') as found, r.expected
      from refused_row as r
      join file as f on f.file_id = r.file_id
      order by f.path, r.file_id, r.line, r.column_name
      limit $limit`,
    { limit },
  );
}

/** Columns that were left out, by file and column. */
export async function droppedColumns(facts: Facts): Promise<DroppedColumn[]> {
  return facts.rows<DroppedColumn>(sql`
    select f.path as file, d.column_name as "column", d.why, d.cells
    from dropped_column as d
    join file as f on f.file_id = d.file_id
    order by f.path, d.file_id, d.column_name`);
}
