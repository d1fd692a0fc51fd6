import { Refusal } from "../../domain/refusal.ts";
import type { CellRows } from "../../domain/source.ts";

/** One object of a list, and the line its opening brace is on, from 1. */
export interface JsonRecord {
  readonly line: number;
  readonly record: Readonly<Record<string, unknown>>;
}

const tokens = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g;

/**
 * The objects of the one list in a JSON text, with their lines.
 * Bare NaN and Infinity, which JSON does not allow and Python writes, are read as nothing.
 * @param path brackets that open before an object of the list: "[" for a bare list, "{[" for a list inside an object
 * @throws Refusal if the text is not JSON otherwise
 */
export function jsonRecords(text: string, path: "[" | "{["): JsonRecord[] {
  const clean = text.replace(tokens, (token) => (token.startsWith('"') ? token : "null"));
  const parsed = parse(clean);
  const list = path === "[" ? parsed : Object.values(parsed ?? {}).find(Array.isArray);
  if (!Array.isArray(list)) return [];
  const lines = linesOfObjects(clean, path);
  return list.map((record: unknown, i) => ({
    line: lines[i] ?? i + 1,
    record: typeof record === "object" && record !== null ? (record as Record<string, unknown>) : {},
  }));
}

/** Cells of records under these names; what a record does not have is null. */
export function recordCells(head: readonly string[], records: readonly JsonRecord[]): CellRows {
  return {
    head,
    rows: records.map(({ line, record }) => ({ line, cells: head.map((name) => cellText(record[name])) })),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(
      "bad-file",
      `The file is not complete JSON: ${error instanceof Error ? error.message : String(error)}`,
      "Fetch it from the publisher again.",
    );
  }
}

function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function linesOfObjects(text: string, path: string): number[] {
  const lines: number[] = [];
  const open: string[] = [];
  let line = 1;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}\n]/g)) {
    if (token === "\n") line += 1;
    else if (token === "{" || token === "[") {
      if (token === "{" && open.join("") === path) lines.push(line);
      open.push(token);
    } else if (token === "}" || token === "]") open.pop();
  }
  return lines;
}
