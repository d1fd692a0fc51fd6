import { sign, verify } from "node:crypto";
import type { NoteSigner, NoteVerifier } from "./note-keys.ts";

/** A text and the signatures below it. */
export interface SignedNote {
  /** Ends in a new line. */
  readonly text: string;
  /** One line each, without its end. */
  readonly signatures: readonly string[];
}

/** Who signed a note, of those whose keys were given. */
export interface NoteSignature {
  readonly name: string;
  /** When a witness says that it signed; null for a log, whose time stands in the text. */
  readonly at: string | null;
}

/** Notes that are read are never longer: a checkpoint with a hundred witnesses has 20 kB. */
const longest = 100_000;

/**
 * The line by which a log signs a note.
 * @param text ends in a new line
 * @see https://c2sp.org/signed-note
 */
export function logSignature(text: string, signer: NoteSigner): string {
  if (signer.use !== "log") throw new RangeError(`${signer.name} is no key of a log`);
  return signatureLine(signer, sign(null, Buffer.from(text), signer.privateKey));
}

/**
 * The line by which a witness signs a note.
 * @param at milliseconds since 1970; kept to the second
 * @see https://c2sp.org/tlog-cosignature
 */
export function witnessSignature(text: string, signer: NoteSigner, at: number): string {
  if (signer.use !== "witness") throw new RangeError(`${signer.name} is no key of a witness`);
  const seconds = Math.floor(at / 1000);
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(BigInt(seconds));
  return signatureLine(signer, Buffer.concat([stamp, sign(null, witnessed(text, seconds), signer.privateKey)]));
}

/** The whole note. */
export function noteText({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map((line) => `${line}\n`).join("")}`;
}

/** Reads a note without judging its signatures. @throws RangeError where it is not a note */
export function readNote(note: string): SignedNote {
  const end = note.lastIndexOf("\n\n");
  const [text, below] = [note.slice(0, end + 1), note.slice(end + 2)];
  const lines = below.split("\n");
  const wellFormed =
    note.length <= longest &&
    end > 0 &&
    note.isWellFormed() &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: notes must not have any but the new line.
    !/[\u0000-\u0009\u000b-\u001f]/.test(note) &&
    lines.pop() === "" &&
    lines.length > 0 &&
    lines.every((line) => signatureOf(line) !== null);
  if (!wellFormed) throw new RangeError("not a signed note");
  return { text, signatures: lines };
}

/**
 * Who of those whose keys are given signed a note. Signatures by other keys are passed over.
 * @returns one for each signature that holds, in the order of the note; empty where none is by a given key
 * @throws RangeError where a signature claims to be by a given key and is not: the note is not to be used
 */
export function signersOf({ text, signatures }: SignedNote, verifiers: readonly NoteVerifier[]): NoteSignature[] {
  return signatures.flatMap((line) => {
    const signature = signatureOf(line);
    const key = verifiers.find(
      ({ name, id }) => name === signature?.name && Buffer.compare(id, signature.bytes.subarray(0, 4)) === 0,
    );
    if (signature === null || key === undefined) return [];
    const at = signedAt(text, signature.bytes.subarray(4), key);
    if (at === undefined) throw new RangeError(`the signature by ${key.name} does not hold`);
    return [{ name: key.name, at }];
  });
}

/** When it was signed, null for a log; undefined where the signature does not hold. */
function signedAt(text: string, bytes: Buffer, { use, publicKey }: NoteVerifier): string | null | undefined {
  if (use === "log") return verify(null, Buffer.from(text), publicKey, bytes) ? null : undefined;
  if (bytes.length !== 72) return undefined;
  const seconds = bytes.readBigUInt64BE();
  if (seconds > 253_402_300_799n) return undefined;
  return verify(null, witnessed(text, Number(seconds)), publicKey, bytes.subarray(8))
    ? new Date(Number(seconds) * 1000).toISOString()
    : undefined;
}

function witnessed(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}

function signatureLine({ name, id }: NoteSigner, signature: Uint8Array): string {
  return `— ${name} ${Buffer.concat([id, signature]).toString("base64")}`;
}

function signatureOf(line: string): { name: string; bytes: Buffer } | null {
  const [, name, base64 = ""] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
  const bytes = Buffer.from(base64, "base64");
  return name === undefined || bytes.length < 5 || bytes.toString("base64") !== base64 ? null : { name, bytes };
}
