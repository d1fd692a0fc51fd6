/** What a cell of a written file may hold; null is an empty cell. */
export type Cell = string | number | null;

const needsQuotes = /[",\r\n]|^\s|\s$/;

/**
 * One line of a CSV file (RFC 4180) with its line feed.
 * @param values cells in the order of the header; texts with a comma, a quote, a line break or outer space are quoted
 */
export function csvLine(values: readonly Cell[]): string {
  // A line with nothing on it would be skipped by most readers.
  if (values.length === 1 && (values[0] === "" || values[0] === null)) return '""\n';
  let line = "";
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (i > 0) line += ",";
    if (typeof value === "number") line += value;
    else if (value !== null && value !== undefined) line += quoted(value);
  }
  return `${line}\n`;
}

function quoted(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
