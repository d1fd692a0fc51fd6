import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCheckpoint } from "../../src/store/log/checkpoint.ts";
import { consistencyProof } from "../../src/store/log/merkle-proof.ts";
import type { Hash } from "../../src/store/log/merkle-tree.ts";
import { newPrivateKey, noteSigner, noteVerifier } from "../../src/store/log/note-keys.ts";
import { type TriedLog, tryLog } from "../../src/store/log/try-log.ts";
import { type Witness, witnessAnswer } from "../../src/store/log/witness.ts";
import { verifySource } from "../../src/verify/openward-verify.ts";

// T18: two readers are shown two histories of one log. The log's own key signs both.
const folder = mkdtempSync(join(tmpdir(), "openward-t18-"));
afterAll(() => rmSync(folder, { recursive: true }));

const signer = noteSigner("openward.example/log", "log", newPrivateKey());
const witnessSigner = noteSigner("trust.example/witness", "witness", newPrivateKey());
const witnessOf = (name: string): Witness => ({
  signer: witnessSigner,
  logs: [noteVerifier(signer.verifierKey)],
  folder: join(folder, name),
});

function logOf(count: number, fork = count + 1): TriedLog {
  const log = tryLog(signer);
  for (let i = 1; i <= count; i++) log.write({ body: { title: i >= fork ? `Another ${i}` : `Idea ${i}` } });
  return log;
}

const request = (from: number, proof: readonly Hash[], note: string) =>
  `old ${from}\n${proof.map((hash) => `${Buffer.from(hash).toString("base64")}\n`).join("")}\n${note}`;

test("a witness that signed one branch refuses the other, with whatever proof, wherever the two part", async () => {
  for (const [seen, size, fork] of [
    [1, 2, 1],
    [5, 5, 3],
    [6, 13, 6],
    [8, 16, 1],
    [20, 31, 20],
  ] as const) {
    const witness = witnessOf(`${seen}-${size}-${fork}`);
    const shown = logOf(seen);
    expect(witnessAnswer(request(0, [], shown.checkpoint()), witness, 0).status).toBe(200);
    const other = logOf(size, fork);
    const note = other.checkpoint();
    const proofs = [[], size > seen ? await consistencyProof(seen, size, other.readNode) : []];
    for (const proof of proofs)
      expect([409, 422]).toContain(witnessAnswer(request(seen, proof, note), witness, 0).status);
    // Saying that the witness has seen nothing, or less, does not help.
    for (const from of [0, 1, seen - 1].filter((from) => from !== seen)) {
      const answer = witnessAnswer(request(from, [], note), witness, 0);
      expect([answer.status, answer.text]).toEqual([409, `${seen}\n`]);
    }
    // The branch that it knows may go on.
    const grown = logOf(size);
    const proof = size > seen ? await consistencyProof(seen, size, grown.readNode) : [];
    const later = tryLater(grown);
    expect(witnessAnswer(request(seen, proof, later), witness, 0).status).toBe(200);
  }
});

/** A checkpoint of the log as it is, made after any before it. */
function tryLater(log: TriedLog): string {
  for (let i = 0; i < 5; i++) log.checkpoint();
  return log.checkpoint();
}

test("a reader of the other branch sees it: the witness's checkpoint does not fit, and the verifier ends with 1", async () => {
  const shown = logOf(6);
  const kept = shown.checkpoint();
  expect(readCheckpoint(kept).checkpoint.size).toBe(6);
  writeFileSync(join(folder, "kept.txt"), kept);
  const other = logOf(9, 4);
  other.checkpoint();
  writeFileSync(join(folder, "log.jsonl"), other.lines().join(""));
  const said: string[] = [];
  const question = { source: "log.jsonl", keys: [signer.verifierKey], folder };
  expect(await verifySource({ ...question, checkpoints: [] }, (line) => said.push(line))).toBe(0);
  expect(await verifySource({ ...question, checkpoints: ["kept.txt"] }, (line) => said.push(line))).toBe(1);
  expect(said.at(-1)).toContain("one of entries 1 to 6 was changed, left out or put in since");
});
