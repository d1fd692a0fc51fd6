import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { exportedProof } from "../../src/store/log/log-export.ts";
import { inclusionProof } from "../../src/store/log/merkle-proof.ts";
import { newPrivateKey, noteSigner } from "../../src/store/log/note-keys.ts";
import { tryLog } from "../../src/store/log/try-log.ts";
import { verifySource } from "../../src/verify/openward-verify.ts";

// T20, the log's half: a body and its salt are erased on legal ground. Tests of the records store look for what is left of them.
const folder = mkdtempSync(join(tmpdir(), "openward-t20-"));
afterAll(() => rmSync(folder, { recursive: true }));
const signer = noteSigner("openward.example/log", "log", newPrivateKey());

async function found(text: string): Promise<string> {
  writeFileSync(join(folder, "log.jsonl"), text);
  const said: string[] = [];
  const question = { source: "log.jsonl", keys: [signer.verifierKey], checkpoints: ["kept.txt"], folder };
  return `${await verifySource(question, (line) => said.push(line))} ${said.join("\n")}`;
}

test("after an erasure the log and its proofs verify as before, and nothing of the body is in them", async () => {
  const log = tryLog(signer);
  for (let i = 1; i <= 9; i++) log.write({ body: { note: `A person's words ${i}` } });
  const before = log.checkpoint();
  writeFileSync(join(folder, "kept.txt"), before);
  expect(await found(log.lines().join(""))).toMatch(/^0 /);

  log.bodies[3] = null;
  log.write({ body: { ground: "A right to erasure", erased: 4 }, action: "erase" });
  log.checkpoint();
  const text = log.lines().join("");
  expect(text).not.toContain("words 4");
  const said = await found(text);
  expect(said).toMatch(/^0 /);
  expect(said).toContain("9 bodies are in the file, each as it was logged; 1 not, being erased or not public.");
  expect(said).toContain("1 entry records an erasure.");

  const entry = log.entries[3] ?? log.write({ body: {} });
  const proof = await inclusionProof(3, 9, log.readNode);
  const erased = exportedProof({ entry, logged: null, note: before, proof });
  expect(await found(erased)).toContain("Its body is not in the proof.");
  expect(await found(erased)).toMatch(/^0 /);
});

test("a body put in the place of an erased one is refused: without its salt nobody can make one that fits", async () => {
  const log = tryLog(signer);
  for (let i = 1; i <= 4; i++) log.write({ body: { note: `words ${i}` } });
  writeFileSync(join(folder, "kept.txt"), log.checkpoint());
  log.bodies[1] = { body: { note: "words 2" }, salt: Buffer.alloc(32) };
  expect(await found(log.lines().join(""))).toContain(
    "Entry 2 (line 3) is bad: its body is not the one that was logged",
  );
});
