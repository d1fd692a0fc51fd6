import { expect, test } from "vitest";
import { type Checkpoint, checkpointId, checkpointText, readCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { leafHash } from "./merkle-tree.ts";
import { newPrivateKey, noteSigner, noteVerifier } from "./note-keys.ts";
import { noteText, readNote, signersOf, witnessSignature } from "./signed-note.ts";

const log = noteSigner("openward.example/log", "log", newPrivateKey());
const witness = noteSigner("trust.example/witness", "witness", newPrivateKey());
const stranger = noteSigner("openward.example/log", "log", newPrivateKey());
const verifiers = [log, witness].map(({ verifierKey }) => noteVerifier(verifierKey));
const first: Checkpoint = {
  origin: "openward.example/log",
  size: 1,
  root: leafHash(Buffer.from("x")),
  at: "2026-11-22T17:00:00.000Z",
  previous: null,
};

test("a checkpoint is five lines that a person can read, signed below", () => {
  const id = checkpointId(checkpointText(first));
  const note = signCheckpoint({ ...first, size: 20, previous: id }, log);
  const [origin, size, root, time, previous, empty, signature, end, ...rest] = note.split("\n");
  expect([origin, size, time, previous, empty, end, rest]).toEqual([
    "openward.example/log",
    "20",
    "time 2026-11-22T17:00:00.000Z",
    `previous ${id}`,
    "",
    "",
    [],
  ]);
  expect(Buffer.from(root ?? "", "base64").length).toBe(32);
  expect(signature).toMatch(/^— openward\.example\/log [A-Za-z0-9+/]{91}=$/);
});

test("it reads back as it was, and the signatures of the log and of a witness hold", () => {
  const note = readNote(signCheckpoint(first, log));
  const at = Date.parse("2026-11-22T17:00:09.700Z");
  const witnessed = noteText({
    ...note,
    signatures: [...note.signatures, witnessSignature(note.text, witness, at)],
  });
  const read = readCheckpoint(witnessed);
  expect(read.checkpoint).toEqual(first);
  expect(signersOf(read.note, verifiers)).toEqual([
    { name: "openward.example/log", at: null },
    { name: "trust.example/witness", at: "2026-11-22T17:00:09.000Z" },
  ]);
});

test("a signature by another key of the same name is passed over, and one that was changed is refused", () => {
  expect(signersOf(readNote(signCheckpoint(first, stranger)), verifiers)).toEqual([]);
  const note = signCheckpoint(first, log);
  for (const [from, to] of [
    ["\n1\n", "\n2\n"],
    ["17:00", "18:00"],
  ] as const)
    expect(() => signersOf(readNote(note.replace(from, to)), verifiers)).toThrow("does not hold");
  const { text, signatures } = readNote(note);
  const late = witnessSignature(text, witness, Date.parse("2026-11-22T17:00:00Z"));
  expect(() =>
    signersOf({ text: text.replace("time", "Time"), signatures: [...signatures, late] }, verifiers),
  ).toThrow();
});

// From https://c2sp.org/signed-note: what other programs sign must be read by ours.
test("the example of the specification is a note", () => {
  const note =
    "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
  expect(readNote(note).text).toContain("sera.");
  expect(noteText(readNote(note))).toBe(note);
});

test.each([
  ["nothing", ""],
  ["no signature", "a\n1\nb\n\n"],
  ["a signature that is no base64", "a\n1\nb\n\n— a !!\n"],
  ["no end of line", "a\n1\nb\n\n— a AAAAAAAA"],
  ["a tab", "a\t\n1\nb\n\n— a AAAAAAAA\n"],
])("%s is no note", (_, note) => {
  expect(() => readNote(note)).toThrow(RangeError);
});

test.each([
  ["a size with a nought before it", (note: string) => note.replace("\n1\n", "\n01\n")],
  ["a line too many", (note: string) => note.replace("\n\n", "\nmore\n\n")],
  ["a root that is too short", (note: string) => note.replace(/\n[^\n]{44}\n/, "\nAAAA\n")],
  ["no time", (note: string) => note.replace(/time [^\n]*\n/, "")],
])("a note with %s is no checkpoint", (_, change) => {
  expect(() => readCheckpoint(change(signCheckpoint(first, log)))).toThrow(RangeError);
});

test("a log signs with its own key only, and a key is read only where its id fits", () => {
  expect(() => signCheckpoint({ ...first, origin: "other.example" }, log)).toThrow(RangeError);
  expect(() => signCheckpoint(first, { ...witness, name: first.origin })).toThrow(RangeError);
  expect(() => noteVerifier(log.verifierKey.replace("openward", "openwarD"))).toThrow(RangeError);
  expect(() => noteVerifier("openward")).toThrow(RangeError);
});
