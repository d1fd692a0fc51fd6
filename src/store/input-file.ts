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
  if (beginning.subarray(0, 2).toString("latin1") === "\u001f\u008b" || isOldOffice(bytes)) return "other";
  const first = beginning
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart()[0];
  if ((first === "[" || first === "{") && /\.(geo)?json$/i.test(path)) return "json";
  return first === undefined && !/\.(csv|txt|tsv)$/i.test(path) ? "other" : "csv";
}

/** True for the container of old Office files (.xls), which also holds spreadsheets with a password. */
export function isOldOffice(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
}

/** Text of a file: UTF-8 with or without a mark; where it is not UTF-8, Windows-1252, as older NHS files are. */
export function textOf(bytes: Buffer): string {
  const text = decoded(bytes, isUtf8(bytes));
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

// TextDecoder of some releases of Node takes Windows-1252 for Latin-1, and loses dashes, curly quotes and the euro.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Bytes as UTF-8 or as Windows-1252, with a byte-order mark where there is one. */
export function decoded(bytes: Buffer, utf8: boolean): string {
  if (utf8) return bytes.toString("utf8");
  return bytes
    .toString("latin1")
    .replaceAll(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
}

/**
 * True where the database's own fast reader gives the same table and line numbers as `readCsv`: UTF-8, no empty line before
 * the end, line ends that are all LF or all CRLF, quotes only around whole cells, no cell that runs over a line.
 */
export function isPlainCsv(bytes: Buffer): boolean {
  const known = plain.get(bytes);
  if (known !== undefined) return known;
  const found = hasPlainLines(bytes);
  plain.set(bytes, found);
  return found;
}

/** What was found out about a file, which is asked for more than once. */
const plain = new WeakMap<Buffer, boolean>();

function hasPlainLines(bytes: Buffer): boolean {
  if (!isUtf8(bytes) || bytes.includes(0)) return false;
  const lastText = lastOf(bytes, (byte) => byte !== lineFeed && byte !== carriageReturn);
  const text = bytes.subarray(0, lastText + 1);
  if (text[0] === lineFeed || text[0] === carriageReturn || text.includes("\n\n") || text.includes("\n\r\n"))
    return false;
  return (!bytes.includes(quote) && !bytes.includes(carriageReturn)) || isRegular(bytes);
}

const quote = 0x22;
const comma = 0x2c;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** True where quotes stand around whole cells of one line, and every line ends alike. */
function isRegular(bytes: Buffer): boolean {
  let open = false;
  let feeds = 0;
  let returns = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === lineFeed) feeds += 1;
    else if (byte === carriageReturn) {
      if (bytes[i + 1] !== lineFeed) return false;
      returns += 1;
    }
    if (byte === quote && !open) {
      if (i > 0 && bytes[i - 1] !== comma && bytes[i - 1] !== lineFeed) return false;
      open = true;
    } else if (byte === quote) {
      const next = bytes[i + 1];
      if (next === quote) i += 1;
      else if (next === undefined || next === comma || next === lineFeed || next === carriageReturn) open = false;
      else return false;
    } else if (open && (byte === lineFeed || byte === carriageReturn)) return false;
  }
  return !open && (returns === 0 || returns === feeds);
}

function lastOf(bytes: Buffer, holds: (byte: number | undefined) => boolean): number {
  let at = bytes.length - 1;
  while (at >= 0 && !holds(bytes[at])) at -= 1;
  return at;
}
