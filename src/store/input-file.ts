import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { FileFormat } from "../domain/source.ts";

/** A file as it arrived: its bytes are read once, hashed, and looked at. */
export interface InputFile {
  /** Where it can be read. */
  readonly path: string;
  /** As the user knows it: relative to the folder given, with forward slashes. */
  readonly shownPath: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly format: FileFormat | "other";
}

/** Reads a file whole and hashes it. */
export function readInputFile(path: string, shownPath: string): InputFile {
  const bytes = readFileSync(path);
  return {
    path,
    shownPath,
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    format: formatOf(bytes, path),
  };
}

/** The format by content: a spreadsheet and Parquet have their signs, json begins with a bracket, the rest is text or not. */
export function formatOf(bytes: Buffer, path: string): FileFormat | "other" {
  if (bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1"))) return "xlsx";
  if (bytes.subarray(0, 4).toString("latin1") === "PAR1") return "parquet";
  if (bytes.length === 0) return "other";
  const beginning = bytes.subarray(0, 65_536);
  if (beginning.subarray(0, 2).toString("latin1") === "\u001f\u008b") return "other";
  const first = beginning
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart()[0];
  if ((first === "[" || first === "{") && /\.(geo)?json$/i.test(path)) return "json";
  return /\.(csv|txt|tsv)$/i.test(path) || first !== undefined ? "csv" : "other";
}

/** Text of a file: UTF-8 with or without a mark; where it is not UTF-8, Windows-1252, as older NHS files are. */
export function textOf(bytes: Buffer): string {
  const text = isUtf8(bytes) ? bytes.toString("utf8") : new TextDecoder("windows-1252").decode(bytes);
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/**
 * True where the database's own fast reader numbers lines as a person would: UTF-8 without a mark, no empty line inside,
 * line ends that are LF or CRLF, and no cell that runs over a line.
 */
export function isPlainCsv(bytes: Buffer): boolean {
  if (!isUtf8(bytes) || bytes.includes(0) || (bytes[0] === 0xef && bytes[1] === 0xbb)) return false;
  if (bytes.includes("\n\n") || bytes.includes("\n\r\n") || bytes[0] === 0x0a || bytes[0] === 0x0d) return false;
  const returns = bytes.indexOf(0x0d);
  if (returns !== -1 && bytes[returns + 1] !== 0x0a) return false;
  if (bytes.indexOf(0x22) === -1) return true;
  let open = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === 0x22) open = !open;
    else if (byte === 0x0a && open) return false;
  }
  return !open;
}
