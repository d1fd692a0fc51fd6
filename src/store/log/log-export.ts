import { canonicalJson } from "./canonical-json.ts";
import { entryHash, type LogEntry } from "./log-entry.ts";
import type { Hash } from "./merkle-tree.ts";

/** What an entry's hash stands for, as long as it is not erased. */
export interface LoggedBody {
  readonly body: unknown;
  /** 32 bytes. */
  readonly salt: Uint8Array;
}

/** The first line of an export. @see docs/log-export.md */
export function exportHead(origin: string): string {
  return `${canonicalJson({ format: "openward-log-1", origin })}\n`;
}

/** The line of an entry; null stands for a body that is erased or not public. */
export function exportedEntry(entry: LogEntry, logged: LoggedBody | null): string {
  return `${canonicalJson({ entry: { ...entry }, leaf: base64(entryHash(entry)), ...withSalt(logged) })}\n`;
}

/** The line of a checkpoint; it stands right after the last entry that it counts. */
export function exportedCheckpoint(note: string): string {
  return `${canonicalJson({ checkpoint: note })}\n`;
}

/** A proof that an entry is in the log which a checkpoint counts: one line that `openward verify` reads. */
export function exportedProof({
  entry,
  logged,
  note,
  proof,
}: {
  readonly entry: LogEntry;
  readonly logged: LoggedBody | null;
  /** The signed checkpoint. */
  readonly note: string;
  /** As `inclusionProof(entry.seq - 1, size of the checkpoint)` gives it. */
  readonly proof: readonly Hash[];
}): string {
  const fields = { format: "openward-proof-1", checkpoint: note, entry: { ...entry }, proof: proof.map(base64) };
  return `${canonicalJson({ ...fields, ...withSalt(logged) })}\n`;
}

function withSalt(logged: LoggedBody | null) {
  return logged === null ? {} : { body: logged.body, salt: base64(logged.salt) };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
