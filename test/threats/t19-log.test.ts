import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkpointId, signCheckpoint } from "../../src/store/log/checkpoint.ts";
import { bodyHash, entryHash } from "../../src/store/log/log-entry.ts";
import { exportedCheckpoint, exportedEntry, exportHead } from "../../src/store/log/log-export.ts";
import { rootOf } from "../../src/store/log/merkle-tree.ts";
import { newPrivateKey, noteSigner } from "../../src/store/log/note-keys.ts";
import { readNote } from "../../src/store/log/signed-note.ts";
import { verifySource } from "../../src/verify/openward-verify.ts";

// T19, the log's half: whoever holds the key signs what was made to look older. tests of the records store have the other half.
const folder = mkdtempSync(join(tmpdir(), "openward-t19-"));
afterAll(() => rmSync(folder, { recursive: true }));
const signer = noteSigner("openward.example/log", "log", newPrivateKey());
const salt = Buffer.alloc(32, 1);

/** A log whose entries and checkpoints (after the second and last entry) say these times. */
async function found(times: readonly string[], points: readonly [string, string]): Promise<string> {
  const entries = times.map((recordedAt, i) => ({
    seq: i + 1,
    recordedAt,
    record: "00000000-0000-4000-8000-000000000001",
    kind: "note",
    version: i + 1,
    action: "revise",
    bodyHash: bodyHash(salt, { i }),
  }));
  const hashes = entries.map(entryHash);
  const point = (size: number, at: string, previous: string | null) =>
    signCheckpoint({ origin: signer.name, size, root: rootOf(hashes.slice(0, size)), at, previous }, signer);
  const first = point(2, points[0], null);
  const last = point(entries.length, points[1], checkpointId(readNote(first).text));
  const lines = entries.map((entry) => exportedEntry(entry, null));
  const text = [
    exportHead(signer.name),
    ...lines.slice(0, 2),
    exportedCheckpoint(first),
    ...lines.slice(2),
    exportedCheckpoint(last),
  ];
  writeFileSync(join(folder, "log.jsonl"), text.join(""));
  const said: string[] = [];
  const question = { source: "log.jsonl", keys: [signer.verifierKey], checkpoints: [], folder };
  const code = await verifySource(question, (line) => said.push(line));
  return `${code} ${said[0]}`;
}

const at = (time: string) => `2026-11-22T${time}:00.000Z`;

test("times that never go back are taken, the same moment twice too", async () => {
  expect(await found([at("09:00"), at("09:00"), at("10:00"), at("10:00")], [at("09:30"), at("10:00")])).toMatch(/^0 /);
});

test.each([
  ["an entry before the one before it", ["09:00", "08:59", "10:00"], ["09:30", "11:00"], "Entry 2 (line 3)"],
  [
    "an entry before the checkpoint that did not count it",
    ["09:00", "09:00", "09:29"],
    ["09:30", "11:00"],
    "Entry 3 (line 5)",
  ],
  ["a checkpoint before what it counts", ["09:00", "09:10", "10:00"], ["09:09", "11:00"], "after entry 2 (line 4)"],
  ["a checkpoint before the one before it", ["09:00", "09:10", "09:40"], ["09:30", "09:20"], "after entry 3 (line 6)"],
] as const)("%s is flagged though every hash and signature fits", async (_, times, points, said) => {
  expect(await found(times.map(at), [at(points[0]), at(points[1])])).toMatch(/^1 NOT VERIFIED/);
  expect(await found(times.map(at), [at(points[0]), at(points[1])])).toContain(said);
});
