import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../domain/refusal.ts";
import { literal, type Sql, sql } from "../domain/sql.ts";
import { Database } from "./database.ts";
import { readKeptInput } from "./kept-inputs.ts";
import { blockOf, indexLines, type LineIndex, linesApart, markOf } from "./line-index.ts";
import { readCsv } from "./read-csv.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import { textLines } from "./received-lines.ts";

/** A kept input file. */
export interface KeptFile {
  readonly sha256: string;
  readonly format: string;
}

/** Rows of a kept input file as they were received, cell by cell. */
export interface ReceivedRows {
  /** Cells of the first row: the header, where the publisher gives one. */
  readonly head: readonly string[];
  /** Cells by line, the first row being line 1; a line that the file does not have is left out. */
  readonly rows: ReadonlyMap<number, readonly string[]>;
}

/**
 * Reads some lines of a kept file.
 * @throws Refusal where the kept file is gone or its bytes have changed
 */
export type ReceivedReader = (file: KeptFile, lines: readonly number[]) => Promise<ReceivedRows>;

/** Text files of which it is remembered where their lines begin. */
const mostIndexes = 200;

/** A reader of the kept inputs of a data folder. Each text file is read whole once; from then on only the lines asked for. */
export function receivedReader(dataDir: string): ReceivedReader {
  const indexes = new Map<string, Promise<LineIndex>>();
  const indexOf = async (path: string, sha256: string): Promise<LineIndex> => {
    const known = await indexes.get(sha256)?.catch(() => undefined);
    if (known !== undefined && known.mark === (await markOf(path))) return known;
    const fresh = indexLines(path, sha256);
    indexes.delete(sha256);
    indexes.set(sha256, fresh);
    const oldest = indexes.keys().next();
    if (indexes.size > mostIndexes && oldest.done !== true) indexes.delete(oldest.value);
    return fresh;
  };
  return async ({ sha256, format }, lines) => {
    const path = join(dataDir, "inputs", sha256);
    if (!/^[0-9a-f]{64}$/.test(sha256) || !existsSync(path))
      throw new Refusal(
        "not-found",
        `The kept input ${sha256.slice(0, 12)} is not kept any more.`,
        "Run openward build again with the files it was built from.",
      );
    if (format === "csv") return textRows(path, await indexOf(path, sha256), lines);
    readKeptInput(dataDir, sha256);
    if (format === "xlsx") return spreadsheetRows(path, lines);
    if (format === "parquet") return parquetRows(path, lines);
    return { head: [], rows: new Map() };
  };
}

async function textRows(path: string, index: LineIndex, lines: readonly number[]): Promise<ReceivedRows> {
  const file = await open(path);
  try {
    const rows = new Map<number, readonly string[]>();
    const blocks = new Map<number, Buffer>();
    for (const line of [...new Set(lines)].filter((each) => Number.isInteger(each) && each >= 1)) {
      const firstLine = line - ((line - 1) % linesApart);
      const known = blocks.get(firstLine);
      const bytes = known ?? (await blockOf(file, index, line));
      blocks.set(firstLine, bytes);
      const text = textLines(bytes, [line - firstLine + 1], index.utf8)
        .values()
        .next();
      if (text.done !== true) rows.set(line, cellsOf(text.value));
    }
    const beginning = textLines(await blockOf(file, index, 1), [1, 2, 3, 4, 5], index.utf8);
    const head = [...beginning.values()].find((text) => text !== "") ?? "";
    return { head: cellsOf(head), rows };
  } finally {
    await file.close();
  }
}

/** Cells of one record; a quote that is never closed leaves the text as one cell. */
function cellsOf(record: string): readonly string[] {
  const { head, broken } = readCsv(record);
  return broken.length > 0 ? [record] : head.map((cell) => cell ?? "");
}

async function spreadsheetRows(path: string, lines: readonly number[]): Promise<ReceivedRows> {
  const { head, rows } = await readSpreadsheet(path);
  const wanted = new Set(lines);
  const found = rows.filter(({ line }) => wanted.has(line));
  return { head, rows: new Map(found.map(({ line, cells }) => [line, cells.map((cell) => cell ?? "")])) };
}

/** A Parquet file has no header line: its first row was called line 2. */
async function parquetRows(path: string, lines: readonly number[]): Promise<ReceivedRows> {
  const db = await Database.open(":memory:");
  try {
    const places = lines.filter((line) => line >= 2).map((line) => String(Math.trunc(line) - 2));
    const rows = await db.rows(sql`
      select file_row_number + 2 as openward_line, * exclude (file_row_number)
      from read_parquet(${literal(path)}, file_row_number = true)
      where file_row_number in (${[...places, "-1"].join(", ") as Sql})`);
    const texts = rows.map(({ openward_line, ...cells }) => ({ line: Number(openward_line), cells }));
    return {
      head: Object.keys(texts[0]?.cells ?? {}),
      rows: new Map(
        texts.map(({ line, cells }) => [line, Object.values(cells).map((cell) => (cell === null ? "" : String(cell)))]),
      ),
    };
  } finally {
    db.close();
  }
}
