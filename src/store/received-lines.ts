import { isUtf8 } from "node:buffer";
import { join } from "node:path";
import { literal, type Sql, sql } from "../domain/sql.ts";
import { Database } from "./database.ts";
import { decoded } from "./input-file.ts";
import { readKeptInput } from "./kept-inputs.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";

/** A quoted cell may run over this many lines, as when the file was read. */
export const longestQuotedLines = 200;

/**
 * Lines of a kept input file as they were received. Its bytes are checked against the hash it is kept under first.
 * Rows of a spreadsheet or a Parquet file are given as their cells, with commas between them.
 * @param lines as counted when the file was read: the header is 1
 * @returns texts by line; a line that the file does not have is left out
 * @throws Refusal where the kept file is gone or its bytes have changed
 */
export async function receivedLines(
  dataDir: string,
  { sha256, format }: { readonly sha256: string; readonly format: string },
  lines: readonly number[],
): Promise<Map<number, string>> {
  const bytes = readKeptInput(dataDir, sha256);
  const path = join(dataDir, "inputs", sha256);
  if (format === "xlsx") {
    const { head, rows } = await readSpreadsheet(path);
    const wanted = new Set(lines);
    const found = [{ line: 1, cells: head }, ...rows].filter(({ line }) => wanted.has(line));
    return new Map(found.map(({ line, cells }) => [line, cells.map((cell) => cell ?? "").join(",")]));
  }
  if (format === "parquet") return parquetLines(path, lines);
  return textLines(bytes, lines);
}

/**
 * Lines of text; a record whose quoted cell runs over a line end is given whole.
 * @param utf8 false where the file that the bytes are from is in Windows-1252
 */
export function textLines(bytes: Buffer, lines: readonly number[], utf8 = isUtf8(bytes)): Map<number, string> {
  const found = new Map<number, string>();
  const wanted = [...new Set(lines)].filter((line) => line >= 1).sort((a, b) => a - b);
  let line = 1;
  let start = 0;
  for (const next of wanted) {
    while (line < next && start < bytes.length) {
      start = afterLine(bytes, start);
      line += 1;
    }
    if (line < next || (start >= bytes.length && bytes.length > 0)) break;
    let end = lineEnd(bytes, start);
    for (let used = 0; used < longestQuotedLines && end < bytes.length && !isClosed(bytes.subarray(start, end)); used++)
      end = lineEnd(bytes, afterLine(bytes, end));
    const record = bytes.subarray(start, isClosed(bytes.subarray(start, end)) ? end : lineEnd(bytes, start));
    found.set(next, decoded(record, utf8).replace(/^\ufeff/, ""));
  }
  return found;
}

/** True where every quote that opens is closed. */
function isClosed(record: Buffer): boolean {
  let quotes = 0;
  for (const byte of record) if (byte === 0x22) quotes += 1;
  return quotes % 2 === 0;
}

/** Place of the LF or CR that ends the line, or the end of the file. */
function lineEnd(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  return at;
}

/** Place at which the next line begins. */
function afterLine(bytes: Buffer, from: number): number {
  const end = lineEnd(bytes, from);
  return bytes[end] === 0x0d && bytes[end + 1] === 0x0a ? end + 2 : end + 1;
}

/** A Parquet file has no header line: its first row was called line 2. */
async function parquetLines(path: string, lines: readonly number[]): Promise<Map<number, string>> {
  const db = await Database.open(":memory:");
  try {
    const places = lines.filter((line) => line >= 2).map((line) => String(Math.trunc(line) - 2));
    if (places.length === 0) return new Map();
    const rows = await db.rows(sql`
      select file_row_number + 2 as openward_line, * exclude (file_row_number)
      from read_parquet(${literal(path)}, file_row_number = true)
      where file_row_number in (${places.join(", ") as Sql})`);
    return new Map(
      rows.map(({ openward_line, ...cells }) => [
        Number(openward_line),
        Object.values(cells)
          .map((cell) => (cell === null ? "" : String(cell)))
          .join(","),
      ]),
    );
  } finally {
    db.close();
  }
}
