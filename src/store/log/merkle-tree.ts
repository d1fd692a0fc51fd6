import { createHash } from "node:crypto";

/** A SHA-256: 32 bytes. */
export type Hash = Uint8Array;

/**
 * A complete subtree: the node at `level` and `index` stands for the leaves from index x 2^level to before (index + 1) x 2^level.
 * Level 0 holds the leaf hashes.
 */
export interface NodePlace {
  readonly level: number;
  readonly index: number;
}

/** A complete subtree and its root. */
export interface TreeNode extends NodePlace {
  readonly hash: Hash;
}

/**
 * What must be kept in mind to go on appending: how many leaves there are, and the roots of the complete subtrees that hold
 * them, the largest first. There is one for each bit of the size that is set.
 */
export interface Frontier {
  readonly size: number;
  readonly roots: readonly Hash[];
}

/** The tree without a leaf. */
export const emptyFrontier: Frontier = { size: 0, roots: [] };

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of a leaf: SHA-256 of a nought byte and the entry. @see RFC 9162 2.1.1 */
export function leafHash(entry: Uint8Array): Hash {
  return createHash("sha256").update(LEAF).update(entry).digest();
}

/** The hash of an inner node: SHA-256 of a byte of value 1 and both children. @see RFC 9162 2.1.1 */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash("sha256").update(NODE).update(left).update(right).digest();
}

/** The root of a tree without leaves: SHA-256 of nothing. */
export function emptyRoot(): Hash {
  return createHash("sha256").digest();
}

/** The root over leaf hashes. @see RFC 9162 2.1.1 */
export function rootOf(leafHashes: readonly Hash[]): Hash {
  return rootOfFrontier(frontierOf(leafHashes));
}

/** The frontier after all of some leaf hashes. */
export function frontierOf(leafHashes: readonly Hash[]): Frontier {
  return leafHashes.reduce((frontier, leaf) => appendLeaf(frontier, leaf).frontier, emptyFrontier);
}

/**
 * Appends one leaf.
 * @returns the new frontier, and every node that this leaf completes: itself at level 0 first, then its ancestors upwards.
 *   Stored as they come, they are all that proofs read.
 * @throws RangeError where the hash is not 32 bytes
 */
export function appendLeaf(frontier: Frontier, leaf: Hash): { frontier: Frontier; made: readonly TreeNode[] } {
  if (leaf.length !== 32) throw new RangeError(`a leaf hash has 32 bytes, not ${leaf.length}`);
  const roots = [...frontier.roots];
  const made: TreeNode[] = [{ level: 0, index: frontier.size, hash: leaf }];
  let hash = leaf;
  let index = frontier.size;
  for (let level = 1; index % 2 === 1; level++) {
    const left = roots.pop();
    if (left === undefined) throw new RangeError(`a frontier of ${frontier.size} leaves lacks a root`);
    hash = nodeHash(left, hash);
    index = (index - 1) / 2;
    made.push({ level, index, hash });
  }
  roots.push(hash);
  return { frontier: { size: frontier.size + 1, roots }, made };
}

/** The root of the whole tree that a frontier stands for. */
export function rootOfFrontier({ roots }: Frontier): Hash {
  return foldRoots(roots);
}

/** The root over complete subtrees that follow one another, the largest first; of none, the empty root. */
export function foldRoots(roots: readonly Hash[]): Hash {
  return roots.length === 0 ? emptyRoot() : roots.reduceRight((right, left) => nodeHash(left, right));
}

/**
 * The complete subtrees that hold the leaves from `start` to before `end`, the first first; their roots folded by
 * `foldRoots` give the root of that part. At most 2 log2(end - start) of them.
 */
export function nodesCovering(start: number, end: number): NodePlace[] {
  const nodes: NodePlace[] = [];
  let at = start;
  while (at < end) {
    let level = 0;
    let width = 1;
    while (at % (width * 2) === 0 && at + width * 2 <= end) {
      level++;
      width *= 2;
    }
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}
