import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { exportedProof } from "../store/log/log-export.ts";
import { inclusionProof } from "../store/log/merkle-proof.ts";
import { newPrivateKey, noteSigner } from "../store/log/note-keys.ts";
import { noteText, readNote, witnessSignature } from "../store/log/signed-note.ts";
import { tryLog } from "../store/log/try-log.ts";
import { type Question, verifySource, WrongQuestion } from "./openward-verify.ts";

const folder = mkdtempSync(join(tmpdir(), "openward-verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

const signer = noteSigner("openward.example/log", "log", newPrivateKey());
const witness = noteSigner("trust.example/witness", "witness", newPrivateKey());
const other = noteSigner("openward.example/log", "log", newPrivateKey());
const log = tryLog(signer);
log.checkpoint();
for (let i = 1; i <= 11; i++) {
  log.write({ body: { title: `Idea ${i}`, pence: i * 100, who: "Ünï ☂" } });
  if (i % 4 === 0) log.checkpoint();
}
const note = readNote(log.checkpoint());
const cosigned = noteText({
  ...note,
  signatures: [...note.signatures, witnessSignature(note.text, witness, Date.parse("2026-11-22T12:00:00Z"))],
});

async function ask(text: string | null, rest: Partial<Question> = {}) {
  if (text !== null) writeFileSync(join(folder, "log.jsonl"), text);
  const sentences: string[] = [];
  const code = await verifySource(
    { source: "log.jsonl", keys: [signer.verifierKey], checkpoints: [], folder, ...rest },
    (sentence) => sentences.push(sentence),
  );
  return { code, text: sentences.join("\n") };
}

describe("an export of a log", () => {
  test("is described in sentences where all fits", async () => {
    writeFileSync(join(folder, "kept.txt"), log.checkpoints[2]?.note ?? "");
    expect(await ask(log.lines().join(""), { checkpoints: ["kept.txt"] })).toEqual({
      code: 0,
      text: `The log openward.example/log has 11 entries, recorded from 2026-11-22T09:02:00.000Z to 2026-11-22T09:14:00.000Z.
Each is as it was when its hash was made, none is missing between them, and no time goes back.
4 checkpoints fit them; the newest was made at 2026-11-22T09:15:00.000Z.
openward.example/log signed 4 checkpoints, the newest of 11 entries.
The checkpoint in kept.txt fits: entries 1 to 8 are as they were at 2026-11-22T09:11:00.000Z.
11 bodies are in the file, each as it was logged; 0 not, being erased or not public. 0 entries record an erasure.`,
    });
  });

  test("may be empty, and says what was not checked where neither key nor checkpoint is given", async () => {
    const empty = tryLog(signer);
    empty.checkpoint();
    const { code, text } = await ask(empty.lines().join(""), { keys: [] });
    expect(code).toBe(0);
    expect(text).toContain("has 0 entries.");
    expect(text).toContain("who made this file was not checked");
    expect(text).toContain("could have made all of it anew");
  });

  test("is read from an address too, in whatever pieces it comes", async () => {
    const server = createServer((request, response) => {
      if (request.url !== "/log.jsonl") response.writeHead(404).end();
      else {
        const bytes = Buffer.from(log.lines().join(""));
        for (let at = 0; at < bytes.length; at += 97) response.write(bytes.subarray(at, at + 97));
        response.end();
      }
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      expect((await ask(null, { source: `${address}/log.jsonl` })).code).toBe(0);
      await expect(ask(null, { source: `${address}/none` })).rejects.toThrow(WrongQuestion);
    } finally {
      server.close();
    }
    await expect(ask(null, { source: `${address}/log.jsonl` })).rejects.toThrow("does not answer");
  });

  test("is refused where another key signed it, or where a witness that is named did not", async () => {
    const text = log.lines().join("");
    expect((await ask(text, { keys: [other.verifierKey] })).text).toContain("the log did not sign it");
    expect((await ask(text, { keys: [signer.verifierKey, witness.verifierKey] })).text).toContain(
      "trust.example/witness signed no checkpoint",
    );
    const seen = text.replace(JSON.stringify(noteText(note)), JSON.stringify(cosigned));
    const { code, text: found } = await ask(seen, { keys: [signer.verifierKey, witness.verifierKey] });
    expect([code, found]).toEqual([0, expect.stringContaining("trust.example/witness signed 1 checkpoint")]);
  });

  test.each([
    ["nothing at all", () => "", "The file is empty."],
    ["only its first line", (lines: string[]) => lines[0] ?? "", "vouches"],
    ["no first line", (lines: string[]) => lines.slice(1).join(""), "Line 1 does not say"],
    ["a line cut short", (lines: string[]) => lines.join("").slice(0, -30), "(line 16) is bad"],
    ["its last line without an end", (lines: string[]) => lines.join("").slice(0, -1), "in the middle of a line"],
    [
      "another log's first line",
      (lines: string[]) => lines.join("").replace("openward.", "elsewhere."),
      "no key that was given is of that log",
    ],
    ["its last checkpoint left out", (lines: string[]) => lines.slice(0, -1).join(""), "for entries 9 to 11"],
    ["a middle checkpoint left out", (lines: string[]) => lines.filter((_, i) => i !== 6).join(""), "does not follow"],
    [
      "a salt without a body",
      (lines: string[]) => lines.join("").replace(/"body":.*?\},"entry"/, '"entry"'),
      "Entry 1 ",
    ],
    ["a sign changed in a body", (lines: string[]) => lines.join("").replace("☂", "☀"), "Entry 1 (line 3) is bad"],
  ])("is refused with %s", async (_, change, said) => {
    const { code, text } = await ask(change(log.lines()));
    expect(text).toContain(said);
    expect(code).toBe(1);
  });
});

test("names the entry with bytes that are no text, though entries before it are not in English letters only", async () => {
  const bytes = Buffer.from(log.lines().join(""));
  const at = bytes.indexOf("Ünï", bytes.indexOf("Idea 6"));
  writeFileSync(
    join(folder, "log.jsonl"),
    Buffer.concat([bytes.subarray(0, at), Buffer.of(0xdc), bytes.subarray(at + 2)]),
  );
  expect((await ask(null)).text).toContain("Entry 6 (line 9) is bad");
});

describe("a proof", async () => {
  const entry = log.entries[4] ?? log.write({ body: {} });
  const proof = exportedProof({
    entry,
    logged: log.bodies[4] ?? null,
    note: cosigned,
    proof: await inclusionProof(4, 11, log.readNode),
  });

  test("says which entry is in which log, and who signed it", async () => {
    writeFileSync(join(folder, "kept.txt"), noteText(note));
    const keys = [signer.verifierKey, witness.verifierKey];
    expect(await ask(proof, { keys, checkpoints: ["kept.txt"] })).toEqual({
      code: 0,
      text: `Entry 5 of the log openward.example/log (create, version 1 of record 00000000-0000-4000-8000-000000000005, recorded at 2026-11-22T09:07:00.000Z) is among the 11 that the checkpoint made at 2026-11-22T09:15:00.000Z counts.
The body in the proof is the one that was logged.
openward.example/log signed that checkpoint.
trust.example/witness signed that checkpoint.
The checkpoint in kept.txt is the same.`,
    });
  });

  test("without the body shows that something was recorded, and not what", async () => {
    const bare = exportedProof({
      entry,
      logged: null,
      note: cosigned,
      proof: await inclusionProof(4, 11, log.readNode),
    });
    const { code, text } = await ask(bare);
    expect([code, text]).toEqual([0, expect.stringContaining("Its body is not in the proof.")]);
  });

  test("is refused with any byte changed, once the keys of log and witness are given", async () => {
    const keys = [signer.verifierKey, witness.verifierKey];
    const bytes = Buffer.from(proof);
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(join(folder, "log.jsonl"), changed);
      expect((await ask(null, { keys })).code, `byte ${at}`).toBe(1);
    }
  });

  test("is refused beside a checkpoint of the same size that has another root", async () => {
    const fork = tryLog(signer);
    for (let i = 1; i <= 11; i++) fork.write({ body: { title: `Another ${i}` } });
    writeFileSync(join(folder, "fork.txt"), fork.checkpoint());
    const { code, text } = await ask(proof, { checkpoints: ["fork.txt"] });
    expect([code, text]).toEqual([1, expect.stringContaining("shown in two forms")]);
  });
});

test.each([
  ["a file that is not there", { source: "none.jsonl" }, "There is no file none.jsonl."],
  ["a checkpoint that is not there", { checkpoints: ["none.txt"] }, "none.txt"],
  ["what is no key", { keys: ["openward"] }, "neither a key nor a file with one"],
  ["a key with a letter changed", { keys: [signer.verifierKey.replace("openward", "openwarD")] }, "neither a key"],
])("%s is a wrong question, not a wrong log", async (_, question, said) => {
  await expect(ask(log.lines().join(""), question)).rejects.toThrow(said);
});
