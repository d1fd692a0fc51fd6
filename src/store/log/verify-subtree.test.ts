import fc from "fast-check";
import { expect, test } from "vitest";
import { inclusionProof } from "./merkle-proof.ts";
import { emptyRoot, type Hash, leafHash, rootOf } from "./merkle-tree.ts";
import { verifySubtreeConsistency, verifySubtreeInclusion } from "./verify-subtree.ts";

const leaves = Array.from({ length: 64 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));
const partRoot = (start: number, end: number) => rootOf(leaves.slice(start, end));

/** The proof as the draft defines it, by recursion. */
function slowProof(start: number, end: number, from: number, to: number, known: boolean): Hash[] {
  if (start === from && end === to) return known ? [] : [partRoot(from, to)];
  let split = 1;
  while (split * 2 < to - from) split *= 2;
  const middle = from + split;
  if (end <= middle) return [...slowProof(start, end, from, middle, known), partRoot(middle, to)];
  if (start >= middle) return [...slowProof(start, end, middle, to, known), partRoot(from, middle)];
  return [...slowProof(middle, end, middle, to, false), partRoot(from, middle)];
}

const subtrees = fc
  .record({
    size: fc.integer({ min: 1, max: 64 }),
    width: fc.integer({ min: 1, max: 64 }),
    nth: fc.nat(63),
    turned: fc.nat(),
  })
  .map(({ size, width, nth, turned }) => {
    const step = 2 ** Math.ceil(Math.log2(width));
    const start = nth * step;
    return { start, end: start + width, size, turned };
  })
  .filter(({ end, size }) => end <= size);

test("every subtree of every tree can be proven to be part of it, and a proof with one bit turned is refused", () => {
  fc.assert(
    fc.property(subtrees, ({ start, end, size, turned }) => {
      const proof = slowProof(start, end, 0, size, true);
      const claim = { start, end, size, root1: partRoot(start, end), root2: partRoot(0, size) };
      expect(verifySubtreeConsistency({ ...claim, proof })).toBe(true);
      expect(verifySubtreeConsistency({ ...claim, proof: [...proof, claim.root1] })).toBe(false);
      if (proof.length === 0) return;
      const bad = proof.map((hash) => Buffer.from(hash));
      const hash = bad[turned % bad.length];
      if (hash !== undefined) hash[turned % 32] = (hash[turned % 32] ?? 0) ^ 4;
      expect(verifySubtreeConsistency({ ...claim, proof: bad })).toBe(false);
      expect(verifySubtreeConsistency({ ...claim, proof: proof.slice(1) })).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test("an empty subtree is part of any tree, and only with the root of nothing", () => {
  const claim = { start: 3, end: 3, size: 5, root2: partRoot(0, 5), proof: [] };
  expect(verifySubtreeConsistency({ ...claim, root1: emptyRoot() })).toBe(true);
  expect(verifySubtreeConsistency({ ...claim, root1: partRoot(3, 4) })).toBe(false);
});

test("a part of the log that stands where a subtree stands proves its leaves; a part that stands elsewhere does not", async () => {
  const [start, end] = [8, 13];
  const proof = await inclusionProof(2, 5, (level, index) =>
    partRoot(start + index * 2 ** level, start + (index + 1) * 2 ** level),
  );
  const claim = { leaf: partRoot(10, 11), root: partRoot(start, end), proof };
  expect(verifySubtreeInclusion({ ...claim, index: 10, start, end })).toBe(true);
  expect(verifySubtreeInclusion({ ...claim, index: 6, start: 4, end: 9 })).toBe(false);
  expect(verifySubtreeInclusion({ ...claim, index: 7, start, end })).toBe(false);
  expect(verifySubtreeInclusion({ ...claim, index: 10, start: 13, end: 8 })).toBe(false);
});
