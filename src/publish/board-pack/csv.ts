/** What a cell may hold: text is guarded against spreadsheets, a number is written in full, null is empty. */
export type CsvCell = string | number | null;

/**
 * A comma-separated file by RFC 4180 with line feeds: one header line, then a line for each row.
 * Numbers are written with every digit they have; text that a spreadsheet would take for a formula gets an apostrophe.
 * @throws RangeError if a number is not finite, or a row has not as many cells as the head
 */
export function csvText(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [head, ...rows]
    .map((row) => {
      if (row.length !== head.length) throw new RangeError(`a row needs ${head.length} cells: ${row.length}`);
      return `${row.map(csvCell).join(",")}\n`;
    })
    .join("");
}

/** One cell, quoted where it has to be. */
export function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) throw new RangeError(`a number in a file must be finite: ${cell}`);
    return String(Object.is(cell, -0) ? 0 : cell);
  }
  const text = withoutFormula(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

// Spreadsheets run what follows these; Japanese and Chinese editions also take the full-width forms. White space and
// marks that are not seen may stand before the sign and do not stop them.
const FORMULA = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
