import type { CellRows } from "../domain/source.ts";

/** A line that no reading can make sense of. */
export interface BrokenLine {
  readonly line: number;
  readonly expected: string;
}

/** A quoted cell may run over this many lines; longer, and the quote is taken as a slip on its first line. */
const longestQuotedLines = 200;

/**
 * Reads comma-separated text as RFC 4180 has it, with the physical line each row begins on.
 * An unclosed quote breaks its own line only: the next line is read as if nothing had happened, so that a slip
 * never swallows good rows. Lines end with LF, CRLF or CR; lines of nothing are left out.
 * @param text without a byte-order mark
 * @returns the first row as head and the line it is on, the others ragged as they are, and the lines that could not be read
 */
export function readCsv(
  text: string,
): CellRows & { readonly headLine: number; readonly broken: readonly BrokenLine[] } {
  const lines = text.split(/\r\n|\n|\r/);
  const rows: { line: number; cells: (string | null)[] }[] = [];
  const broken: BrokenLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i] ?? "";
    if (first === "") continue;
    let record = first;
    let cells = splitRecord(record);
    let used = i;
    while (cells === null && used + 1 < lines.length && used - i < longestQuotedLines) {
      used += 1;
      record += `\n${lines[used]}`;
      cells = splitRecord(record);
    }
    if (cells === null) {
      broken.push({ line: i + 1, expected: 'a closing quote (") for the quoted cell that begins on this line' });
      continue;
    }
    rows.push({ line: i + 1, cells });
    i = used;
  }
  const [head, ...rest] = rows;
  return { head: (head?.cells ?? []).map((cell) => cell ?? ""), headLine: head?.line ?? 1, rows: rest, broken };
}

/** Cells of one record, or null where a quoted cell does not end. A quote inside an unquoted cell stands for itself. */
function splitRecord(record: string): string[] | null {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (record[at] === '"') {
      let cell = "";
      let from = at + 1;
      for (;;) {
        const quote = record.indexOf('"', from);
        if (quote === -1) return null;
        cell += record.slice(from, quote);
        if (record[quote + 1] !== '"') {
          at = quote + 1;
          break;
        }
        cell += '"';
        from = quote + 2;
      }
      // Text after a closing quote belongs to the cell, as spreadsheets read it.
      const end = record.indexOf(",", at);
      cell += record.slice(at, end === -1 ? record.length : end);
      cells.push(cell);
      if (end === -1) return cells;
      at = end + 1;
    } else {
      const end = record.indexOf(",", at);
      cells.push(record.slice(at, end === -1 ? record.length : end));
      if (end === -1) return cells;
      at = end + 1;
    }
  }
}
