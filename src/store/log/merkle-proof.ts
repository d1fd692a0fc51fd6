import { foldRoots, type Hash, type NodePlace, nodesCovering } from "./merkle-tree.ts";

/** Reads the root of one complete subtree; level 0 holds leaf hashes. */
export type ReadNode = (level: number, index: number) => Hash | Promise<Hash>;

/** Leaves from `start` to before `end`. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * What must be read to prove something: for each hash of the proof, the complete subtrees that it is folded from. Exported so
 * that a store can fetch all of them at once.
 */
export type ProofPlan = readonly (readonly NodePlace[])[];

/**
 * Which nodes prove that the leaf at `index` is in the tree of the first `size` leaves.
 * @throws RangeError unless 0 <= index < size, both whole
 * @see RFC 9162 2.1.3.1
 */
export function planInclusion(index: number, size: number): ProofPlan {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
    throw new RangeError(`there is no leaf ${index} in a tree of ${size}`);
  const parts: Part[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      parts.push({ start: middle, end });
      end = middle;
    } else {
      parts.push({ start, end: middle });
      start = middle;
    }
  }
  return planOf(parts);
}

/**
 * Which nodes prove that the tree of the first `size1` leaves is the beginning of the tree of the first `size2`.
 * @returns an empty plan where both sizes are one
 * @throws RangeError unless 1 <= size1 <= size2, both whole: nothing follows from an empty tree
 * @see RFC 9162 2.1.4.1
 */
export function planConsistency(size1: number, size2: number): ProofPlan {
  if (!Number.isSafeInteger(size1) || !Number.isSafeInteger(size2) || size1 < 1 || size1 > size2)
    throw new RangeError(`no proof leads from a tree of ${size1} to one of ${size2}`);
  const parts: Part[] = [];
  let [start, end] = [0, size2];
  // While only right sides were cut off, what remains begins at leaf 0 and its root is one the reader has.
  while (end !== size1) {
    const middle = start + splitOf(end - start);
    if (size1 <= middle) {
      parts.push({ start: middle, end });
      end = middle;
    } else {
      parts.push({ start, end: middle });
      start = middle;
    }
  }
  if (start > 0) parts.push({ start, end });
  return planOf(parts);
}

/** The hashes of a planned proof, in at most as many reads as it names nodes: O(log size). */
export async function readProof(plan: ProofPlan, read: ReadNode): Promise<Hash[]> {
  return await Promise.all(
    plan.map(async (nodes) =>
      foldRoots(await Promise.all(nodes.map(async ({ level, index }) => await read(level, index)))),
    ),
  );
}

/** The proof that a leaf is in the tree of the first `size` leaves. @throws RangeError as `planInclusion` does */
export async function inclusionProof(index: number, size: number, read: ReadNode): Promise<Hash[]> {
  return await readProof(planInclusion(index, size), read);
}

/** The proof that one tree begins another. @throws RangeError as `planConsistency` does */
export async function consistencyProof(size1: number, size2: number, read: ReadNode): Promise<Hash[]> {
  return await readProof(planConsistency(size1, size2), read);
}

/** The root of the tree of the first `size` leaves, in O(log size) reads. */
export async function rootAt(size: number, read: ReadNode): Promise<Hash> {
  const roots = nodesCovering(0, size).map(async ({ level, index }) => await read(level, index));
  return foldRoots(await Promise.all(roots));
}

/** The largest power of two below a size of 2 or more. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** From the parts as they were cut off, the highest first, to the order of a proof, the lowest first. */
function planOf(parts: readonly Part[]): ProofPlan {
  return parts.map(({ start, end }) => nodesCovering(start, end)).reverse();
}
