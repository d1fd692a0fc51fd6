export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns set right, counted from 0. */
  readonly numeric?: readonly number[];
  /** Longer cells are cut; 60 unless told. */
  readonly widest?: number;
}

/** A table for a terminal: columns as wide as their widest cell, two spaces apart. */
export function textTable({ head, rows, numeric = [], widest = 60 }: TextTable): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => oneLine(cell, widest)));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const right = new Set(numeric);
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        right.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

/** Text for one line of a terminal, cut to a length. */
export function oneLine(text: string, widest = 60): string {
  const plain = printable(text);
  return plain.length > widest ? `${plain.slice(0, widest - 1)}…` : plain;
}

/** Text that cannot move the cursor, colour the screen or turn the writing round, however it came into a file. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}
