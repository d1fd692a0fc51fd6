import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeAside } from "../write-aside.ts";
import { type Checkpoint, readCheckpoint } from "./checkpoint.ts";
import { growthTrouble } from "./growth.ts";
import type { Hash } from "./merkle-tree.ts";
import type { NoteSigner, NoteVerifier } from "./note-keys.ts";
import { signersOf, witnessSignature } from "./signed-note.ts";

/** Somebody who signs the checkpoints of logs, and of each log only such as grew from what was signed before. */
export interface Witness {
  readonly signer: NoteSigner;
  /** The logs it looks after; a key's name is the log's origin. */
  readonly logs: readonly NoteVerifier[];
  /** Where it keeps the newest checkpoint of each log. One process at a time: what is seen and what is kept must be one step. */
  readonly folder: string;
}

/** What a witness answers over HTTP. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly text: string;
  readonly type: "text/plain; charset=utf-8" | "text/x.tlog.size";
}

/**
 * Answers a request to sign a checkpoint.
 * @param request the body of a POST: `old SIZE`, the hashes of a proof from that size in base64, an empty line, the checkpoint
 * @param now milliseconds since 1970
 * @returns 200 with a signature line; 409 with the size it last signed, where the request begins elsewhere; otherwise why not
 * @see https://c2sp.org/tlog-witness
 */
export function witnessAnswer(request: string, { signer, logs, folder }: Witness, now: number): WitnessAnswer {
  const asked = readRequest(request);
  if (asked === null) return said(400, "This is not a size, a proof and a checkpoint.");
  const { from, proof, next, note } = asked;
  const keys = logs.filter(({ name }) => name === next.origin);
  if (keys.length === 0) return said(404, `This witness does not look after ${next.origin}.`);
  if (!isSignedBy(note, keys)) return said(403, "The log did not sign this checkpoint.");
  if (from > next.size) return said(400, "The proof begins after the checkpoint.");
  const place = join(folder, `${createHash("sha256").update(next.origin).digest("hex")}.txt`);
  const seen = existsSync(place) ? readCheckpoint(readFileSync(place, "utf8")).checkpoint : null;
  if (from !== (seen?.size ?? 0)) return { status: 409, text: `${seen?.size ?? 0}\n`, type: "text/x.tlog.size" };
  const trouble = growthTrouble(seen, next, proof);
  if (trouble !== null) return said(seen?.size === next.size ? 409 : 422, trouble);
  writeAside(place, note);
  return said(200, witnessSignature(readCheckpoint(note).note.text, signer, now));
}

function said(status: WitnessAnswer["status"], text: string): WitnessAnswer {
  return { status, text: `${text}\n`, type: "text/plain; charset=utf-8" };
}

function isSignedBy(note: string, keys: readonly NoteVerifier[]): boolean {
  try {
    return signersOf(readCheckpoint(note).note, keys).length > 0;
  } catch {
    return false;
  }
}

function readRequest(request: string): { from: number; proof: Hash[]; next: Checkpoint; note: string } | null {
  const end = request.indexOf("\n\n");
  const [old = "", ...hashes] = request.slice(0, end).split("\n");
  const [, from] = /^old (0|[1-9]\d{0,14})$/.exec(old) ?? [];
  const proof = hashes.map((line) => Buffer.from(line, "base64"));
  const note = request.slice(end + 2);
  const isProof = hashes.length <= 63 && proof.every((hash, i) => hash.toString("base64") === hashes[i]);
  if (end === -1 || from === undefined || !isProof) return null;
  try {
    return { from: Number(from), proof, next: readCheckpoint(note).checkpoint, note };
  } catch {
    return null;
  }
}
