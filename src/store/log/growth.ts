import type { Checkpoint } from "./checkpoint.ts";
import type { Hash } from "./merkle-tree.ts";
import { isSame, verifyConsistency } from "./verify-proof.ts";

/**
 * Why a checkpoint is not what the log of an earlier one grew into; null where it is.
 * @param seen what was seen of this log before; null where nothing was
 * @param proof as `consistencyProof(seen.size, next.size)` gives it; empty where nothing was seen, or an empty log, or the same size
 */
export function growthTrouble(seen: Checkpoint | null, next: Checkpoint, proof: readonly Hash[]): string | null {
  if (seen === null || seen.size === 0)
    return proof.length === 0 ? null : "A proof was given where there is nothing to prove.";
  if (seen.origin !== next.origin) return `It is of the log ${next.origin}, and the one before was of ${seen.origin}.`;
  if (next.size < seen.size) return `It counts ${next.size} entries, and there were ${seen.size} before.`;
  if (next.at < seen.at) return `It was made at ${next.at}, before the one of ${seen.at}.`;
  const claim = { size1: seen.size, size2: next.size, root1: seen.root, root2: next.root, proof };
  if (verifyConsistency(claim)) return null;
  return next.size === seen.size && !isSame(seen.root, next.root)
    ? `It counts as many entries as the one before, ${seen.size}, and they are not the same.`
    : `It is not proven that the ${seen.size} entries counted before are the first of its ${next.size}.`;
}

/** From which size a proof must lead to a checkpoint; null where none is needed. */
export function proofNeededFrom(seen: Checkpoint | null, next: Checkpoint): number | null {
  return seen === null || seen.size === 0 || seen.size >= next.size ? null : seen.size;
}
