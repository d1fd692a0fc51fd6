import type { DuckDBAppender } from "@duckdb/node-api";
import type { CellRows, Source } from "../domain/source.ts";
import { literal, name, type Sql, sql } from "../domain/sql.ts";
import type { Database } from "./database.ts";
import { type InputFile, isPlainCsv, textOf } from "./input-file.ts";
import { type BrokenLine, readCsv } from "./read-csv.ts";

/** Cells that were read already, with the lines that no reading can make sense of. */
export type ReadCells = CellRows & { readonly broken?: readonly BrokenLine[] };

/** What stood in a file beside the rows of the right width. */
export interface RawRows {
  readonly broken: readonly { readonly line: number; readonly found: string; readonly expected: string }[];
  /** Footer lines of another width than the header. */
  readonly footers: number;
}

/** No line of a csv may be longer than this many bytes. */
const longestLine = 4_194_304;

/**
 * Makes the temporary relation `raw` (line, c0, c1 ...) of text cells from one file.
 * @param content the cells already read, for files that the database cannot number by line; null for plain csv and parquet
 */
export async function rawRows(
  db: Database,
  file: InputFile,
  source: Source,
  head: readonly string[],
  content: ReadCells | null,
): Promise<RawRows> {
  if (content !== null) return appendCells(db, source, head, content);
  if (file.format === "parquet") return viewParquet(db, file, head);
  if (!isPlainCsv(file.bytes)) throw new RangeError(`cells of ${file.shownPath} must be read first`);
  // What the database's reader gives up on, ours reads: slower, and with the same lines.
  return (await scanCsv(db, file, source, head)) ?? appendCells(db, source, head, cellsOf(file, source));
}

/** All cells of a csv, by our own reader. */
export function cellsOf(file: InputFile, { header }: Source): ReadCells {
  const whole = readCsv(textOf(file.bytes));
  return header ? whole : { ...whole, rows: [{ line: whole.headLine, cells: [...whole.head] }, ...whole.rows] };
}

async function appendCells(
  db: Database,
  source: Source,
  head: readonly string[],
  content: ReadCells,
): Promise<RawRows> {
  const columns = head.map((_, i) => `c${i} varchar`).join(", ") as Sql;
  await db.run(sql`create or replace temp table raw_rows (line integer, ${columns})`);
  await db.run(sql`create or replace temp view raw as select * from raw_rows`);
  const broken = (content.broken ?? []).map(({ line, expected }) => ({ line, found: "", expected }));
  let footers = 0;
  const appender: DuckDBAppender = await db.connection.createAppender("raw_rows", "main", "temp");
  for (const { line, cells: found } of content.rows) {
    const cells = withoutPadding(found, head.length);
    if (cells.length !== head.length) {
      if (isFooterRow(cells, source)) footers += 1;
      else broken.push({ line, found: cells.join(","), expected: raggedSentence(cells.length, head.length) });
      continue;
    }
    appender.appendInteger(line);
    for (const cell of cells) {
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
  return { broken, footers };
}

async function viewParquet(db: Database, { path }: InputFile, head: readonly string[]): Promise<RawRows> {
  const columns = head.map((column, i) => `${name(column)}::varchar as c${i}`).join(", ") as Sql;
  // A Parquet file has no header line; its first row is called line 2, as in the csv it replaces.
  await db.run(
    sql`
      create or replace temp view raw as
      select (file_row_number + 2)::integer as line, ${columns}
      from read_parquet(${pathLiteral(path)}, file_row_number = true)`,
  );
  return { broken: [], footers: 0 };
}

/** Null where the database's reader cannot finish. */
async function scanCsv(
  db: Database,
  { path }: InputFile,
  source: Source,
  head: readonly string[],
): Promise<RawRows | null> {
  const types = head.map((_, i) => `'c${i}': 'varchar'`).join(", ") as Sql;
  const skip = source.header ? 1 : 0;
  await db.run(sql`drop table if exists raw_rejects`);
  await db.run(sql`drop table if exists raw_scans`);
  try {
    await db.run(
      sql`
        create or replace temp table raw_rows as
        select * from read_csv(
          ${pathLiteral(path)}, header = false, skip = ${String(skip) as Sql}, auto_detect = false, delim = ',', quote = '"',
          escape = '"', columns = {${types}}, store_rejects = true, rejects_table = 'raw_rejects', rejects_scan = 'raw_scans',
          max_line_size = ${String(longestLine) as Sql}
        )`,
    );
  } catch {
    return null;
  }
  const rejects = await db.rows<{ line: number; text: string | null; long: boolean }>(
    sql`
      select line, any_value(csv_line) as text, bool_or(error_type::varchar = 'LINE SIZE OVER MAXIMUM') as long
      from raw_rejects
      group by line
      order by line`,
  );
  const first = String(skip + 1) as Sql;
  // Rows that the reader left out shift the lines of those after them.
  const before =
    rejects.length === 0
      ? sql`0`
      : sql`(select count(*) from (select line - row_number() over (order by line) + 1 as place from (select distinct line from raw_rejects)) as r where r.place <= raw_rows.rowid + ${first})`;
  await db.run(
    sql`create or replace temp view raw as select (rowid + ${first} + ${before})::integer as line, * from raw_rows`,
  );
  const ragged = rejects.map(({ line, text, long }) => {
    const found = (text ?? "").trimEnd();
    const cells = readCsv(found).head;
    const expected = long
      ? `a line that can be read, of at most ${longestLine / 1_048_576} MB`
      : raggedSentence(cells.length, head.length);
    return { line, found, expected, footer: !long && isFooterRow(cells, source) };
  });
  const broken = ragged.flatMap(({ footer, ...line }) => (footer ? [] : [line]));
  return { broken, footers: ragged.length - broken.length };
}

/** A path for the database, in which nothing stands for other files. */
export function pathLiteral(path: string): Sql {
  return literal(path.replaceAll(/[[*?]/g, "[$&]"));
}

function raggedSentence(found: number, expected: number): string {
  return `${expected} cells as in the header, not ${found}`;
}

/** Spreadsheets end rows with empty cells that no header stands over: they are no cells of the row. */
function withoutPadding(cells: readonly (string | null)[], width: number): readonly (string | null)[] {
  if (cells.length <= width) return cells;
  return cells.slice(width).every((cell) => cell === null || cell === "") ? cells.slice(0, width) : cells;
}

/** True for a line of empty cells, or one that begins with the publisher's footer words. */
function isFooterRow(cells: readonly (string | null)[], { footer }: Source): boolean {
  const first = cells.find((cell) => cell !== null && cell.trim() !== "");
  if (first === undefined || first === null) return true;
  return footer !== undefined && new RegExp(footer).test(first.replace(/^"/, ""));
}
