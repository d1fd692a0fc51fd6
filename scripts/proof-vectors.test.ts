import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { consistencyProof, inclusionProof } from "../src/store/log/merkle-proof.ts";
import { appendLeaf, emptyFrontier, type Hash, leafHash, rootOf } from "../src/store/log/merkle-tree.ts";
import { checkVectors } from "./proof-vectors.ts";

const published = fileURLToPath(new URL("../../shared/corpora/merkle-proofs", import.meta.url));
const absent = existsSync(published) ? "" : " (skipped: ../shared/corpora/merkle-proofs is not here)";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "openward-vectors-"));
  folders.push(folder);
  for (const [path, value] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), typeof value === "string" ? value : JSON.stringify(value));
  }
  return folder;
}

const leaves = Array.from({ length: 13 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));
const nodes = new Map<string, Hash>();
let frontier = emptyFrontier;
for (const leaf of leaves) {
  const next = appendLeaf(frontier, leaf);
  for (const { level, index, hash } of next.made) nodes.set(`${level}/${index}`, hash);
  frontier = next.frontier;
}
const read = (level: number, index: number): Hash => nodes.get(`${level}/${index}`) ?? Buffer.alloc(0);
const text = (hash: Hash) => Buffer.from(hash).toString("base64");

test.skipIf(absent !== "")(`every published proof is accepted or refused as published${absent}`, () => {
  const { passed, failed, skipped } = checkVectors(published);
  expect(failed).toEqual([]);
  expect(passed).toBeGreaterThanOrEqual(98);
  expect(skipped).toEqual(["LICENSE: not a JSON file", "SOURCE.md: not a JSON file"]);
});

test("our own proofs pass alone, in lists and within other things; what is not a proof is named and skipped", async () => {
  const inclusion = {
    leafIdx: 4,
    treeSize: 13,
    root: text(rootOf(leaves)),
    leafHash: text(read(0, 4)),
    proof: (await inclusionProof(4, 13, read)).map(text),
    desc: "honest",
    wantErr: false,
  };
  const consistency = {
    size1: 6,
    size2: 13,
    root1: text(rootOf(leaves.slice(0, 6))),
    root2: text(rootOf(leaves)),
    proof: (await consistencyProof(6, 13, read)).map(text),
    desc: "honest",
    wantErr: false,
  };
  const folder = folderOf({
    "a/one.json": inclusion,
    "a/b/list.json": [consistency, { ...consistency, size1: 7, wantErr: true }],
    "within.json": { about: "proofs", vectors: { more: [inclusion, { ...inclusion, proof: null, wantErr: true }] } },
    "older.json": { ...inclusion, leafIdx: undefined, leafIndex: 4 },
    "text.json": { ...inclusion, treeSize: "13" },
    "other.json": { name: "nothing to do with it" },
    "unsaid.json": { ...inclusion, wantErr: undefined },
    "broken.json": "{",
    "README.md": "about",
  });
  expect(checkVectors(folder)).toEqual({
    passed: 7,
    failed: [],
    skipped: [
      "README.md: not a JSON file",
      "broken.json: is called JSON and is not",
      "other.json: no proof of a known shape with wantErr",
      "unsaid.json: no proof of a known shape with wantErr",
    ],
  });
});

test("a proof of which the wrong thing is expected fails and is named", () => {
  const root = text(leafHash(Buffer.from("x")));
  const whole = { leafIdx: 0, treeSize: 1, root, leafHash: root, proof: null };
  const folder = folderOf({
    "a.json": { ...whole, desc: "whole", wantErr: true },
    "b.json": { ...whole, wantErr: false },
  });
  expect(checkVectors(folder)).toEqual({ passed: 1, failed: ['a.json: accepted "whole"'], skipped: [] });
});

test("a size of 64 bits is read to its last digit, and what is no size or no hash is refused", () => {
  const hash = text(leafHash(Buffer.from("x")));
  const inclusion = (leafIdx: string, treeSize: string, rest = `"leafHash":"${hash}","proof":[]`) =>
    `{"leafIdx":${leafIdx},"treeSize":${treeSize},"root":"${hash}",${rest},"desc":"","wantErr":true}`;
  const folder = folderOf({
    "a.json": inclusion("18446744073709551615", "1"),
    // As doubles, both would be the same number and the proof would be empty by right.
    "b.json": `{"size1":9007199254740993,"size2":9007199254740992,"root1":"${hash}","root2":"${hash}","proof":[],"wantErr":true}`,
    "c.json": inclusion("-1", "1"),
    "d.json": inclusion("0.0", "1"),
    "e.json": inclusion("0", "1e0"),
    "f.json": inclusion("0", "99999999999999999999"),
    "g.json": inclusion("0", "1", '"leafHash":null,"proof":null'),
    "h.json": inclusion("0", "1", '"leafHash":"!","proof":null'),
    "i.json": inclusion("0", "1", `"leafHash":"${hash}","proof":"${hash}"`),
    "j.json": inclusion("0", "1", `"leafHash":"${hash}","proof":[null]`),
    "k.json": inclusion("0", "2", `"leafHash":"${hash}","proof":[""]`),
  });
  expect(checkVectors(folder)).toEqual({ passed: 11, failed: [], skipped: [] });
});
