import fc from "fast-check";
import { expect, test } from "vitest";
import {
  appendLeaf,
  emptyFrontier,
  emptyRoot,
  foldRoots,
  type Hash,
  leafHash,
  nodeHash,
  nodesCovering,
  rootOf,
  rootOfFrontier,
} from "./merkle-tree.ts";

const hex = (hash: Hash) => Buffer.from(hash).toString("hex");
const leaves = (count: number) => Array.from({ length: count }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));

/** The definition of RFC 9162 2.1.1, word for word and slow. */
function slowRoot(hashes: readonly Hash[]): Hash {
  const [first] = hashes;
  if (first === undefined) return emptyRoot();
  if (hashes.length === 1) return first;
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return nodeHash(slowRoot(hashes.slice(0, k)), slowRoot(hashes.slice(k)));
}

test("an empty tree and an empty entry hash as RFC 6962 has them", () => {
  expect(hex(rootOf([]))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(hex(leafHash(Buffer.alloc(0)))).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
});

// The eight entries that tests of RFC 6962 logs share; the root is computed by `printf | sha256sum` step by step.
test("a tree of eight known entries has its known root", () => {
  const entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
  expect(hex(rootOf(entries.map((entry) => leafHash(Buffer.from(entry, "hex")))))).toBe(
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  );
});

test("leaf by leaf gives the root of the definition, and each node that is said to be made is that of its leaves", () => {
  const all = leaves(140);
  let frontier = emptyFrontier;
  let nodes = 0;
  for (const [i, leaf] of all.entries()) {
    const { frontier: next, made } = appendLeaf(frontier, leaf);
    frontier = next;
    nodes += made.length;
    expect(hex(rootOfFrontier(frontier))).toBe(hex(slowRoot(all.slice(0, i + 1))));
    for (const { level, index, hash } of made)
      expect(hex(hash)).toBe(hex(slowRoot(all.slice(index * 2 ** level, (index + 1) * 2 ** level))));
  }
  // Every complete subtree is made once: 140 + 70 + 35 + 17 + 8 + 4 + 2 + 1.
  expect(nodes).toBe(277);
});

test("the root of any beginning can be folded from a few complete subtrees", () => {
  const all = leaves(300);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), (end) => {
      const nodes = nodesCovering(0, end);
      expect(nodes.length).toBeLessThanOrEqual(9);
      const roots = nodes.map(({ level, index }) => slowRoot(all.slice(index * 2 ** level, (index + 1) * 2 ** level)));
      expect(hex(foldRoots(roots))).toBe(hex(slowRoot(all.slice(0, end))));
    }),
  );
});

test("two trees that differ in one bit of one entry, or in the order of two, have different roots", () => {
  const all = leaves(33);
  const turned = [...all.slice(0, 30), ...all.slice(31, 32), ...all.slice(30, 31), ...all.slice(32)];
  expect(hex(rootOf(turned))).not.toBe(hex(rootOf(all)));
  expect(hex(rootOf([...all.slice(0, 32), leafHash(Buffer.from("entry 33"))]))).not.toBe(hex(rootOf(all)));
});

test("a leaf hash that is too short is refused", () => {
  expect(() => appendLeaf(emptyFrontier, Buffer.alloc(31))).toThrow(RangeError);
});
