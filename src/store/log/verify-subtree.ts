import { emptyRoot, type Hash, nodeHash } from "./merkle-tree.ts";
import {
  type InclusionClaim,
  isHash,
  isOdd,
  isSame,
  type Place,
  verifyInclusion,
  wholePlaces,
} from "./verify-proof.ts";

/** The leaves from `start` to before `end`, standing where a larger tree has a subtree. */
interface SubtreeBounds {
  readonly start: Place;
  readonly end: Place;
}

/** What is claimed: the leaf at `index` of the log is in the subtree. */
export type SubtreeInclusionClaim = Omit<InclusionClaim, "size"> & SubtreeBounds;

/** What is claimed: the subtree with `root1` is a part of the tree of `size` leaves with `root2`. */
export interface SubtreeConsistencyClaim extends SubtreeBounds {
  readonly size: Place;
  readonly root1: Hash;
  readonly root2: Hash;
  readonly proof: readonly Hash[];
}

/** Whether a proof that a leaf is in a subtree holds. @see draft-ietf-plants-merkle-tree-certs, subtree inclusion proofs */
export function verifySubtreeInclusion({ index, start, end, ...claim }: SubtreeInclusionClaim): boolean {
  const bounds = subtreeBounds(start, end);
  const at = wholePlaces(index, end)?.[0];
  if (bounds === null || at === undefined || at < bounds[0]) return false;
  return verifyInclusion({ ...claim, index: at - bounds[0], size: bounds[1] - bounds[0] });
}

/**
 * Whether a proof that a subtree is part of a tree holds. An empty subtree is part of any.
 * @see draft-ietf-plants-merkle-tree-certs, verifying a subtree consistency proof
 */
export function verifySubtreeConsistency({ start, end, size, root1, root2, proof }: SubtreeConsistencyClaim): boolean {
  const bounds = subtreeBounds(start, end);
  const whole = wholePlaces(size, end)?.[0];
  if (bounds === null || whole === undefined || bounds[1] > whole) return false;
  if (bounds[0] === bounds[1]) return proof.length === 0 && isSame(root1, emptyRoot());
  if (proof.length > 0 && ![root1, root2, ...proof].every(isHash)) return false;
  let [first, last, end2] = [bounds[0], bounds[1] - 1n, whole - 1n];
  const climb = () => {
    [first, last, end2] = [first >> 1n, last >> 1n, end2 >> 1n];
  };
  const reachesTheEnd = last === end2;
  while (first !== last && (reachesTheEnd || isOdd(last))) climb();
  const [seed, ...rest] = first === last ? [root1, ...proof] : proof;
  if (seed === undefined) return false;
  let [part, all] = [seed, seed];
  for (const sibling of rest) {
    if (end2 === 0n) return false;
    if (isOdd(last) || last === end2) {
      if (first < last) part = nodeHash(sibling, part);
      all = nodeHash(sibling, all);
      while (!isOdd(last)) climb();
    } else all = nodeHash(all, sibling);
    climb();
  }
  return end2 === 0n && isSame(part, root1) && isSame(all, root2);
}

/** Bounds of a subtree that a larger tree has: `start` is a multiple of the smallest power of two not below the width. */
function subtreeBounds(start: Place, end: Place): readonly [bigint, bigint] | null {
  const bounds = wholePlaces(start, end);
  if (bounds === null || bounds[0] > bounds[1]) return null;
  let step = 1n;
  while (step < bounds[1] - bounds[0]) step *= 2n;
  return bounds[0] % step === 0n ? bounds : null;
}
