import { emptyRoot, type Hash, nodeHash } from "./merkle-tree.ts";

/** A size of a tree or a place in it: 64 bits in the protocols that share these proofs, so also as bigint. */
export type Place = number | bigint;

/** What is claimed: the leaf at `index` is in the tree of `size` leaves. */
export interface InclusionClaim {
  readonly index: Place;
  readonly size: Place;
  readonly leaf: Hash;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** What is claimed: the tree of `size1` leaves is the beginning of the tree of `size2`. */
export interface ConsistencyClaim {
  readonly size1: Place;
  readonly size2: Place;
  readonly root1: Hash;
  readonly root2: Hash;
  readonly proof: readonly Hash[];
}

/** Whether a proof of inclusion holds. Anything malformed is a proof that does not hold. @see RFC 9162 2.1.3.2 */
export function verifyInclusion({ index, size, leaf, root, proof }: InclusionClaim): boolean {
  const sizes = wholePlaces(index, size);
  if (sizes === null || ![leaf, root, ...proof].every(isHash)) return false;
  let [at, last] = [sizes[0], sizes[1] - 1n];
  if (at > last) return false;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0n) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(at) && at !== 0n) [at, last] = [at >> 1n, last >> 1n];
    } else hash = nodeHash(hash, sibling);
    [at, last] = [at >> 1n, last >> 1n];
  }
  return last === 0n && isSame(hash, root);
}

/**
 * Whether a proof of consistency holds. Anything malformed is a proof that does not hold; so is one from an empty tree to a
 * fuller one, of which nothing follows.
 * @see RFC 9162 2.1.4.2
 */
export function verifyConsistency({ size1, size2, root1, root2, proof }: ConsistencyClaim): boolean {
  const sizes = wholePlaces(size1, size2);
  if (sizes === null || sizes[0] > sizes[1]) return false;
  // Of one size there is nothing to work out, so that any two equal words count as roots, as in the vectors of
  // transparency-dev/merkle; only the root of nothing is known beforehand.
  if (sizes[0] === sizes[1])
    return proof.length === 0 && isSame(root1, root2) && (sizes[0] !== 0n || isSame(root1, emptyRoot()));
  if (sizes[0] === 0n || proof.length === 0 || ![root1, root2, ...proof].every(isHash)) return false;
  const isPowerOfTwo = (sizes[0] & (sizes[0] - 1n)) === 0n;
  const [first = root1, ...rest] = isPowerOfTwo ? [root1, ...proof] : proof;
  let [at, last] = [sizes[0] - 1n, sizes[1] - 1n];
  while (isOdd(at)) [at, last] = [at >> 1n, last >> 1n];
  let [older, newer] = [first, first];
  for (const sibling of rest) {
    if (last === 0n) return false;
    if (isOdd(at) || at === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      while (!isOdd(at) && at !== 0n) [at, last] = [at >> 1n, last >> 1n];
    } else newer = nodeHash(newer, sibling);
    [at, last] = [at >> 1n, last >> 1n];
  }
  return last === 0n && isSame(older, root1) && isSame(newer, root2);
}

/** Two places that 64 bits can hold; null where one is not whole or out of range. */
export function wholePlaces(one: Place, other: Place): readonly [bigint, bigint] | null {
  if ([one, other].some((place) => typeof place === "number" && !Number.isSafeInteger(place))) return null;
  const both = [BigInt(one), BigInt(other)] as const;
  return both.every((place) => place >= 0n && place < 2n ** 64n) ? both : null;
}

/** Whether some bytes are as long as a hash. */
export function isHash(bytes: Uint8Array): boolean {
  return bytes.length === 32;
}

/** Whether two lists of bytes are the same. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** Whether the lowest bit of a place is set. */
export function isOdd(place: bigint): boolean {
  return (place & 1n) === 1n;
}
