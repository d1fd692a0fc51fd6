import fc from "fast-check";
import { expect, test } from "vitest";
import { consistencyProof, inclusionProof, planConsistency, planInclusion, rootAt } from "./merkle-proof.ts";
import { appendLeaf, emptyFrontier, type Hash, leafHash, rootOf } from "./merkle-tree.ts";
import { verifyConsistency, verifyInclusion } from "./verify-proof.ts";

const many = 700;
const leaves = Array.from({ length: many }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));
const roots = Array.from({ length: many + 1 }, (_, size) => rootOf(leaves.slice(0, size)));
const nodes = new Map<string, Hash>();
let frontier = emptyFrontier;
for (const leaf of leaves) {
  const next = appendLeaf(frontier, leaf);
  for (const { level, index, hash } of next.made) nodes.set(`${level}/${index}`, hash);
  frontier = next.frontier;
}

let reads = 0;
const read = (level: number, index: number): Hash => {
  reads++;
  const hash = nodes.get(`${level}/${index}`);
  if (hash === undefined) throw new RangeError(`no node ${level}/${index} was kept`);
  return hash;
};
const rootOfSize = (size: number): Hash => roots[size] ?? Buffer.alloc(0);
const leafAt = (index: number): Hash => leaves[index] ?? Buffer.alloc(0);

/** A number up to the count of leaves, and one below it. */
const places = fc
  .integer({ min: 1, max: many })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }));
/** One change to a list of hashes: a bit turned, one left out, one added, one shortened, two exchanged. */
const changes = fc.record({
  way: fc.constantFrom("bit", "drop", "double", "empty", "shorten", "swap"),
  at: fc.nat(),
  bit: fc.integer({ min: 0, max: 255 }),
});

function changed(proof: readonly Hash[], { way, at, bit }: { way: string; at: number; bit: number }): Hash[] {
  const copy = proof.map((hash) => Buffer.from(hash));
  const i = proof.length === 0 ? 0 : at % proof.length;
  const hash = copy[i];
  if (hash === undefined || way === "empty") return [...copy.slice(0, i), Buffer.alloc(0), ...copy.slice(i)];
  if (way === "bit") hash[bit >> 3] = (hash[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  if (way === "drop") copy.splice(i, 1);
  if (way === "double") copy.splice(i, 0, hash);
  if (way === "shorten") copy[i] = hash.subarray(0, 31);
  if (way === "swap" && copy.length > 1) copy.push(...copy.splice(i === copy.length - 1 ? 0 : i, 1));
  else if (way === "swap") copy.push(hash);
  return copy;
}

test("every leaf of every tree can be proven to be in it, and a proof changed in any way is refused", async () => {
  await fc.assert(
    fc.asyncProperty(places, changes, fc.integer({ min: 1, max: many }), async ({ size, index }, change, other) => {
      const claim = { index, size, leaf: leafAt(index), root: rootOfSize(size) };
      const proof = await inclusionProof(index, size, read);
      expect(verifyInclusion({ ...claim, proof })).toBe(true);
      expect(verifyInclusion({ ...claim, proof, index: BigInt(index), size: BigInt(size) })).toBe(true);
      expect(verifyInclusion({ ...claim, proof: changed(proof, change) })).toBe(false);
      expect(verifyInclusion({ ...claim, proof, index: (index + other) % (many + 1) })).toBe(
        other === many + 1 || (index + other) % (many + 1) === index,
      );
      if (other !== size) expect(verifyInclusion({ ...claim, proof, root: rootOfSize(other) })).toBe(false);
      expect(verifyInclusion({ ...claim, proof, leaf: leafAt((index + 1) % many) })).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test("every earlier tree can be proven to begin every later one, and a proof changed in any way is refused", async () => {
  await fc.assert(
    fc.asyncProperty(places, changes, async ({ size, index }, change) => {
      const size1 = index + 1;
      const claim = { size1, size2: size, root1: rootOfSize(size1), root2: rootOfSize(size) };
      const proof = await consistencyProof(size1, size, read);
      expect(verifyConsistency({ ...claim, proof })).toBe(true);
      expect(verifyConsistency({ ...claim, proof: changed(proof, change) })).toBe(false);
      expect(verifyConsistency({ ...claim, proof, root1: rootOfSize(size1 - 1) })).toBe(false);
      expect(verifyConsistency({ ...claim, proof, root2: rootOfSize(size - 1) })).toBe(false);
      if (size1 !== size) {
        expect(verifyConsistency({ ...claim, proof, size1: size1 - 1 })).toBe(false);
        expect(verifyConsistency({ ...claim, proof, root1: claim.root2, root2: claim.root1 })).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});

test("a proof reads few nodes however large the log is", async () => {
  reads = 0;
  await inclusionProof(511, many, read);
  await rootAt(many, read);
  expect(reads).toBeLessThan(30);
  const million = 1_000_003;
  for (let i = 0; i < 200; i++) {
    const index = (i * 7919) % million;
    expect(planInclusion(index, million).flat().length).toBeLessThanOrEqual(40);
    expect(planConsistency(index + 1, million).flat().length).toBeLessThanOrEqual(60);
  }
});

test("the root of every size can be read from the kept nodes", async () => {
  for (let size = 0; size <= many; size += 13) expect(await rootAt(size, read)).toEqual(rootOfSize(size));
});

test("places that are not in a tree are refused", () => {
  expect(() => planInclusion(5, 5)).toThrow(RangeError);
  expect(() => planInclusion(-1, 5)).toThrow(RangeError);
  expect(() => planInclusion(0.5, 5)).toThrow(RangeError);
  expect(() => planConsistency(0, 5)).toThrow(RangeError);
  expect(() => planConsistency(6, 5)).toThrow(RangeError);
});

test("sizes that no tree has are refused, however large", () => {
  const leaf = leafAt(0);
  const claim = { leaf, root: leaf, proof: [] };
  expect(verifyInclusion({ ...claim, index: 0, size: 1 })).toBe(true);
  for (const [index, size] of [
    [0, 0],
    [1, 1],
    [-1, 1],
    [0, 1.5],
    [0n, 2n ** 64n],
    [2n ** 64n - 1n, 1n],
    [0, Number.MAX_VALUE],
  ] as const)
    expect(verifyInclusion({ ...claim, index, size }), `${index} of ${size}`).toBe(false);
  // A tree of the largest size: the path to its first leaf has 64 hashes, and it is not this one.
  expect(verifyInclusion({ ...claim, index: 0n, size: 2n ** 64n - 1n, proof: Array(64).fill(leaf) })).toBe(false);
});
