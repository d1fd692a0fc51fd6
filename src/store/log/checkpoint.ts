import { createHash } from "node:crypto";
import { isTime } from "./log-entry.ts";
import type { Hash } from "./merkle-tree.ts";
import type { NoteSigner } from "./note-keys.ts";
import { logSignature, noteText, readNote, type SignedNote } from "./signed-note.ts";

/** What a log says of itself at a moment; signed, it cannot be taken back. */
export interface Checkpoint {
  /** Which log: an address without its beginning, `openward.example/log`. */
  readonly origin: string;
  /** How many entries there are; whole, 0 or more. */
  readonly size: number;
  readonly root: Hash;
  /** When it was made, in the form of `recordedAt` of an entry: every entry it counts was there by then. */
  readonly at: string;
  /** `checkpointId` of the one before it, null for the first: the entries that only this one counts came after that. */
  readonly previous: string | null;
}

/**
 * The text that is signed: origin, size and root, then when it was made and which checkpoint came before, a line each.
 * @throws RangeError where a field is not of its form
 * @see https://c2sp.org/tlog-checkpoint
 */
export function checkpointText({ origin, size, root, at, previous }: Checkpoint): string {
  if (!/^[^\s+\p{Cc}]+$/u.test(origin)) throw new RangeError(`an origin has neither spaces nor plus: ${origin}`);
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`a log has no size of ${size}`);
  if (root.length !== 32) throw new RangeError(`a root has 32 bytes, not ${root.length}`);
  if (!isTime(at)) throw new RangeError(`a checkpoint was not made at ${at}`);
  const lines = [origin, String(size), Buffer.from(root).toString("base64"), `time ${at}`];
  if (previous !== null) lines.push(`previous ${previous}`);
  return lines.map((line) => `${line}\n`).join("");
}

/** By what a later checkpoint names this one: SHA-256 of its text in base64, whoever signed it. */
export function checkpointId(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

/** A checkpoint signed by its log. @throws RangeError where a field is not of its form, or the key is of another log */
export function signCheckpoint(checkpoint: Checkpoint, signer: NoteSigner): string {
  if (signer.name !== checkpoint.origin) throw new RangeError(`${signer.name} does not sign for ${checkpoint.origin}`);
  const text = checkpointText(checkpoint);
  return noteText({ text, signatures: [logSignature(text, signer)] });
}

/**
 * Reads a checkpoint of an Openward log, without judging its signatures (`signersOf` does).
 * @throws RangeError where it is no note, or its text is not that of a checkpoint to the byte
 */
export function readCheckpoint(note: string): { checkpoint: Checkpoint; note: SignedNote } {
  const read = readNote(note);
  const [origin = "", size = "", root = "", time = "", previous] = read.text.slice(0, -1).split("\n");
  const checkpoint = {
    origin,
    size: Number(size),
    root: Buffer.from(root, "base64"),
    at: time.replace(/^time /, ""),
    previous: previous === undefined ? null : previous.replace(/^previous /, ""),
  };
  if (
    (checkpoint.previous !== null && !/^[A-Za-z0-9+/]{43}=$/.test(checkpoint.previous)) ||
    checkpointText(checkpoint) !== read.text
  )
    throw new RangeError(`not a checkpoint: ${read.text.slice(0, 100)}`);
  return { checkpoint, note: read };
}
