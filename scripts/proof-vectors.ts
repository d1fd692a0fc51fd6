import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hash } from "../src/store/log/merkle-tree.ts";
import { type Place, verifyConsistency, verifyInclusion } from "../src/store/log/verify-proof.ts";
import { verifySubtreeConsistency, verifySubtreeInclusion } from "../src/store/log/verify-subtree.ts";

/** What came of all proofs below a folder. Paths are from that folder. */
export interface VectorResults {
  readonly passed: number;
  /** One line for each proof that was accepted and should not have been, or the other way round. */
  readonly failed: readonly string[];
  /** Files without a proof that this program knows, each with the reason. */
  readonly skipped: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** The kinds of proof: the fields that tell each from the others, and what verifies it. */
const kinds: readonly { readonly fields: readonly string[]; readonly holds: (fields: Fields) => boolean }[] = [
  {
    fields: ["size1", "size2", "root1", "root2"],
    holds: (fields) =>
      verifyConsistency({
        size1: placeOf(fields.size1),
        size2: placeOf(fields.size2),
        root1: bytesOf(fields.root1),
        root2: bytesOf(fields.root2),
        proof: proofOf(fields.proof),
      }),
  },
  {
    fields: ["leafIdx", "treeSize", "root", "leafHash"],
    holds: (fields) =>
      verifyInclusion({
        index: placeOf(fields.leafIdx),
        size: placeOf(fields.treeSize),
        leaf: bytesOf(fields.leafHash),
        root: bytesOf(fields.root),
        proof: proofOf(fields.proof),
      }),
  },
  {
    fields: ["leafIdx", "start", "end", "root", "leafHash"],
    holds: (fields) =>
      verifySubtreeInclusion({
        index: placeOf(fields.leafIdx),
        start: placeOf(fields.start),
        end: placeOf(fields.end),
        leaf: bytesOf(fields.leafHash),
        root: bytesOf(fields.root),
        proof: proofOf(fields.proof),
      }),
  },
  {
    fields: ["start", "end", "size", "root1", "root2"],
    holds: (fields) =>
      verifySubtreeConsistency({
        start: placeOf(fields.start),
        end: placeOf(fields.end),
        size: placeOf(fields.size),
        root1: bytesOf(fields.root1),
        root2: bytesOf(fields.root2),
        proof: proofOf(fields.proof),
      }),
  },
];

/**
 * Checks every proof in every JSON file below a folder: one in a file, or lists of them, however nested. A proof passes where
 * it is accepted and `wantErr` is false, or refused and `wantErr` is true. What is no size or no base64 is refused.
 */
export function checkVectors(folder: string): VectorResults {
  let passed = 0;
  const failed: string[] = [];
  const skipped: string[] = [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const path = file.slice(join(folder, "/").length);
    if (!/\.json$/i.test(path)) {
      skipped.push(`${path}: not a JSON file`);
      continue;
    }
    const value = parsed(readFileSync(file, "utf8"));
    if (value === undefined) {
      skipped.push(`${path}: is called JSON and is not`);
      continue;
    }
    const vectors = vectorsIn(value);
    if (vectors.length === 0) skipped.push(`${path}: no proof of a known shape with wantErr`);
    for (const [i, { fields, kind }] of vectors.entries()) {
      const accepted = isAccepted(kind, fields);
      if (accepted !== fields.wantErr) passed++;
      else {
        const place = vectors.length === 1 ? path : `${path} [${i}]`;
        failed.push(`${place}: ${accepted ? "accepted" : "refused"} "${String(fields.desc ?? "")}"`);
      }
    }
  }
  return { passed, failed, skipped };
}

/** JSON with each number as a text of its digits: sizes have 64 bits, and a double has 53. */
function parsed(text: string): unknown {
  const quoted = text
    .replace(/^\uFEFF/, "")
    .replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) => (token.startsWith('"') ? token : `"${token}"`));
  try {
    return JSON.parse(quoted);
  } catch {
    return undefined;
  }
}

function vectorsIn(value: unknown): { fields: Fields; kind: (typeof kinds)[number] }[] {
  if (Array.isArray(value)) return value.flatMap(vectorsIn);
  if (!isFields(value)) return [];
  // Earlier vectors of transparency-dev/merkle say leafIndex.
  const fields = "leafIndex" in value ? { leafIdx: value.leafIndex, ...value } : value;
  const kind = kinds.find((known) => known.fields.every((field) => field in fields));
  if (kind !== undefined && typeof fields.wantErr === "boolean") return [{ fields, kind }];
  return Object.values(value).flatMap(vectorsIn);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAccepted({ holds }: (typeof kinds)[number], fields: Fields): boolean {
  try {
    return holds(fields);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function placeOf(value: unknown): Place {
  if (typeof value !== "string" || !/^\d{1,20}$/.test(value)) throw new RangeError(`no place in a tree: ${value}`);
  return BigInt(value);
}

/** Null is no bytes, as the program that made these files writes it. */
function bytesOf(value: unknown): Hash {
  if (value === null || value === undefined) return Buffer.alloc(0);
  const bytes = Buffer.from(typeof value === "string" ? value : "?", "base64");
  if (bytes.toString("base64") !== value) throw new RangeError(`no base64: ${String(value).slice(0, 60)}`);
  return bytes;
}

function proofOf(value: unknown): Hash[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw new RangeError("a proof is a list");
  return value.map(bytesOf);
}
