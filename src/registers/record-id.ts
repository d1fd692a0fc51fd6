import { createHash } from "node:crypto";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True of what may be the number of a record. */
export function isRecordId(text: string): boolean {
  return uuid.test(text);
}

/**
 * The number of a record that there can be only one of: the same words give the same, so that a second cannot be begun.
 * A UUID of version 8 (RFC 9562) from the SHA-256 of the words.
 */
export function recordIdOf(...words: readonly string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(words)).digest("hex");
  const variant = "89ab"[Number.parseInt(hash.slice(16, 17), 16) % 4] ?? "8";
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
