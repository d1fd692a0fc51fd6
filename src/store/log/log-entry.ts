import { createHash } from "node:crypto";
import { canonicalBytes, canonicalJson } from "./canonical-json.ts";
import { type Hash, leafHash } from "./merkle-tree.ts";

/**
 * What the log says of one write. It names no person, so that it never has to be erased; what was written stands in the body,
 * of which it holds only a salted hash.
 */
export interface LogEntry {
  /** Whole, from 1, without gaps, in the order of commit: entry n is leaf n - 1 of the tree. */
  readonly seq: number;
  /** When the server recorded it, in UTC to the millisecond: `2026-11-22T16:38:12.000Z`. Never before that of the entry before it. */
  readonly recordedAt: string;
  /** The record written to, as its UUID. */
  readonly record: string;
  /** What kind of record: `partnership`. */
  readonly kind: string;
  /** The version of the record that this write made, from 1; of an erasure, the version whose body was erased. */
  readonly version: number;
  /** What was done: `create`, `revise`, `erase` ... */
  readonly action: string;
  /** SHA-256 of the salt followed by the canonical JSON of the body, in base64. */
  readonly bodyHash: string;
}

/** Bytes of a salt: as many as a hash of it, so that no list of likely bodies finds an erased one. */
export const saltBytes = 32;

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const word = /^[a-z][a-z0-9-]{0,63}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const hash = /^[A-Za-z0-9+/]{43}=$/;

/**
 * The hash by which an entry stands for a body.
 * @param salt 32 random bytes of this body alone, erased with it
 * @param body whatever canonical JSON can say
 * @throws RangeError where the salt has another length; TypeError where canonical JSON cannot say the body
 */
export function bodyHash(salt: Uint8Array, body: unknown): string {
  if (salt.length !== saltBytes) throw new RangeError(`a salt has ${saltBytes} bytes, not ${salt.length}`);
  return createHash("sha256").update(salt).update(canonicalBytes(body)).digest("base64");
}

/** The bytes that are a leaf of the tree: the canonical JSON of an entry. @throws RangeError where a field is not of its form */
export function entryBytes(entry: LogEntry): Buffer {
  return Buffer.from(entryText(entry), "utf8");
}

/** The canonical JSON of an entry, as the log keeps it. @throws RangeError where a field is not of its form */
export function entryText({ seq, recordedAt, record, kind, version, action, bodyHash }: LogEntry): string {
  const wrong = [
    Number.isSafeInteger(seq) && seq >= 1 ? null : `seq ${seq}`,
    isTime(recordedAt) ? null : `recordedAt ${recordedAt}`,
    uuid.test(record) ? null : `record ${record}`,
    word.test(kind) ? null : `kind ${kind}`,
    Number.isSafeInteger(version) && version >= 1 ? null : `version ${version}`,
    word.test(action) ? null : `action ${action}`,
    hash.test(bodyHash) ? null : `bodyHash ${bodyHash}`,
  ].find((trouble) => trouble !== null);
  if (wrong !== undefined) throw new RangeError(`an entry of the log cannot have ${wrong.slice(0, 100)}`);
  return canonicalJson({ seq, recordedAt, record, kind, version, action, bodyHash });
}

/** The leaf that an entry is. @throws RangeError where a field is not of its form */
export function entryHash(entry: LogEntry): Hash {
  return leafHash(entryBytes(entry));
}

/** Reads an entry as the log keeps it. @throws RangeError unless it is the canonical text of an entry, to the byte */
export function readEntry(text: string): LogEntry {
  const entry = JSON.parse(text) as LogEntry;
  if (entryText(entry) !== text) throw new RangeError(`not the canonical text of an entry: ${text.slice(0, 100)}`);
  return entry;
}

/**
 * When the next entry or checkpoint may say that it was recorded: now, or at the moment of what came before where the clock
 * went back. To be asked while nobody else writes to the log, so that times stand in the order of entries.
 * @param now milliseconds since 1970, as `Date.now()` gives them
 * @param before `recordedAt` of the entry before it or `at` of the newest checkpoint, whichever is later; null at the start
 */
export function nextRecordedAt(now: number, before: string | null): string {
  const said = new Date(now).toISOString();
  return before !== null && before > said ? before : said;
}

/** Whether a text is a moment that the calendar has, in the form of `recordedAt`. */
export function isTime(text: string): boolean {
  return time.test(text) && Number.isFinite(Date.parse(text)) && new Date(text).toISOString() === text;
}
