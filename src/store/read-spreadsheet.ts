import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { CellRows } from "../domain/source.ts";

const run = promisify(execFile);

// Runs in a process of its own: a hostile spreadsheet may exhaust its memory or its time, never the server's.
const child = `
  const [, library, path] = process.argv;
  const { readXlsx } = await import(library);
  const { readFileSync } = await import("node:fs");
  const { sheets } = await readXlsx(readFileSync(path));
  const cell = (value) =>
    value === null || value === undefined ? null
    : value instanceof Date ? value.toISOString().slice(0, 10)
    : typeof value === "boolean" ? (value ? "yes" : "no")
    : String(value);
  const rows = (sheets[0]?.rows ?? []).map((row) => {
    const cells = Array.from(row, cell);
    while (cells.length > 0 && (cells.at(-1) ?? "") === "") cells.pop();
    return cells;
  });
  await new Promise((done) => process.stdout.write(JSON.stringify(rows), done));
`;

/**
 * Reads the first sheet of an xlsx file as text cells; lines are the sheet's rows.
 * @throws Error where the file cannot be read within 30 seconds and 1 GB
 */
export async function readSpreadsheet(path: string): Promise<CellRows> {
  const { stdout } = await run(
    process.execPath,
    ["--max-old-space-size=1024", "--input-type=module", "-e", child, import.meta.resolve("hucre/xlsx"), path],
    { timeout: 30_000, maxBuffer: 512 * 1024 * 1024, killSignal: "SIGKILL" },
  );
  const [head = [], ...rest] = JSON.parse(stdout) as (string | null)[][];
  const width = head.length;
  return {
    head: head.map((cell) => cell ?? ""),
    rows: rest
      .map((cells, i) => ({
        line: i + 2,
        cells: Array.from({ length: Math.max(width, cells.length) }, (_, c) => cells[c] ?? null),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== "")),
  };
}
