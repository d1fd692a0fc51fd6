import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { TextDecoder } from "node:util";
import { Refusal } from "../domain/refusal.ts";
import { longestQuotedLines } from "./received-lines.ts";

/** Where lines of a kept text file begin, so that a few of them are read without the rest. */
export interface LineIndex {
  /** The file as it was when its bytes were checked: changed since, it is looked at again. */
  readonly mark: string;
  /** Place of the first byte of every so many lines, from line 1 on, and of the end. */
  readonly places: readonly number[];
  /** False where the file is in Windows-1252. */
  readonly utf8: boolean;
}

/** Lines between two places. */
export const linesApart = 128;

/** Blocks to read so that the longest record is whole. */
const blocksRead = 1 + Math.ceil(longestQuotedLines / linesApart);

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Reads a kept file once, checks its bytes against the hash it is kept under, and notes where lines begin.
 * @throws Refusal where its bytes have changed
 */
export async function indexLines(path: string, sha256: string): Promise<LineIndex> {
  const mark = await markOf(path);
  const hash = createHash("sha256");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const places = [0];
  let utf8 = true;
  let line = 1;
  let at = 0;
  let afterReturn = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (utf8) utf8 = decodes(decoder, chunk);
    const returns = chunk.includes(carriageReturn) || afterReturn;
    const next = (from: number) => (returns ? lineEnd(chunk, from) : chunk.indexOf(lineFeed, from));
    for (let end = next(0); end !== -1; end = next(end + 1)) {
      // The line feed of a CRLF ends no line of its own: the line after it begins one byte later.
      const second = chunk[end] === lineFeed && (end === 0 ? afterReturn : chunk[end - 1] === carriageReturn);
      if (!second) line += 1;
      if ((line - 1) % linesApart === 0) places[(line - 1) / linesApart] = at + end + 1;
    }
    afterReturn = chunk[chunk.length - 1] === carriageReturn;
    at += chunk.length;
  }
  if (hash.digest("hex") !== sha256 || (await markOf(path)) !== mark)
    throw new Refusal(
      "bad-file",
      `The kept input ${sha256.slice(0, 12)} has changed since it was kept; it was not read.`,
      "Remove it and run openward build again with the original file.",
    );
  return { mark, places: [...places, at], utf8 };
}

/** What tells that a file is the one that was looked at. */
export async function markOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { ino, size, mtimeNs, ctimeNs } = await file.stat({ bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } finally {
    await file.close();
  }
}

/** The bytes of the block in which a line stands, and of as many after it as the longest record may take. */
export async function blockOf(file: FileHandle, { places }: LineIndex, line: number): Promise<Buffer> {
  const block = Math.floor((line - 1) / linesApart);
  const from = places[block] ?? 0;
  const to = places[Math.min(block + blocksRead, places.length - 1)] ?? from;
  const bytes = Buffer.alloc(block < places.length - 1 ? Math.max(0, to - from) : 0);
  await file.read(bytes, 0, bytes.length, from);
  return bytes;
}

function decodes(decoder: TextDecoder, chunk: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lineEnd(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at++) if (bytes[at] === lineFeed || bytes[at] === carriageReturn) return at;
  return -1;
}
