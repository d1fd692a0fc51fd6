import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { bodyHash, entryHash, entryText, type LogEntry, nextRecordedAt, readEntry } from "./log-entry.ts";

const salt = Buffer.alloc(32, 7);
const entry: LogEntry = {
  seq: 3,
  recordedAt: "2026-11-22T16:38:12.000Z",
  record: "0b8f0b3e-6f5b-4c53-8b7e-2f6b7a1d9c10",
  kind: "partnership",
  version: 2,
  action: "revise",
  bodyHash: bodyHash(salt, { title: "A study" }),
};

test("an entry is one line whose fields stand in the order of the alphabet, whatever order they were given in", () => {
  const text = entryText(entry);
  expect(text).toBe(
    `{"action":"revise","bodyHash":"${entry.bodyHash}","kind":"partnership","record":"0b8f0b3e-6f5b-4c53-8b7e-2f6b7a1d9c10","recordedAt":"2026-11-22T16:38:12.000Z","seq":3,"version":2}`,
  );
  const { seq, ...rest } = entry;
  expect(entryText({ ...rest, seq })).toBe(text);
  expect(readEntry(text)).toEqual(entry);
});

test("its leaf is SHA-256 of a nought byte and that line", () => {
  expect(Buffer.from(entryHash(entry))).toEqual(
    createHash("sha256")
      .update(Buffer.from([0]))
      .update(entryText(entry))
      .digest(),
  );
});

test("the hash of a body needs its salt: the same body with another salt has another hash", () => {
  expect(entry.bodyHash).toBe(createHash("sha256").update(salt).update('{"title":"A study"}').digest("base64"));
  expect(bodyHash(Buffer.alloc(32, 8), { title: "A study" })).not.toBe(entry.bodyHash);
  expect(() => bodyHash(Buffer.alloc(4), {})).toThrow(RangeError);
  expect(() => bodyHash(salt, { at: new Date() })).toThrow(TypeError);
});

test.each([
  ["a number that no entry has", { seq: 0 }],
  ["half a number", { seq: 1.5 }],
  ["a day without a time", { recordedAt: "2026-11-22" }],
  ["a day that the calendar does not have", { recordedAt: "2026-02-30T00:00:00.000Z" }],
  ["a name where a record's number belongs", { record: "Dr A. Person" }],
  ["a kind with spaces", { kind: "a partnership" }],
  ["version 0", { version: 0 }],
  ["no action", { action: "" }],
  ["a hash that is too short", { bodyHash: "AAAA" }],
])("refuses %s", (_, change) => {
  expect(() => entryText({ ...entry, ...change })).toThrow(RangeError);
});

test("a text with a space more, or with a field more, is no entry", () => {
  const text = entryText(entry);
  expect(() => readEntry(text.replace('"seq":3', '"seq": 3'))).toThrow(RangeError);
  expect(() => readEntry(text.replace("{", '{"aa":1,'))).toThrow(RangeError);
});

test("a clock put back two days does not put the log back", () => {
  const now = Date.parse("2026-11-20T16:38:12.000Z");
  expect(nextRecordedAt(now, entry.recordedAt)).toBe(entry.recordedAt);
  expect(nextRecordedAt(now, null)).toBe("2026-11-20T16:38:12.000Z");
  expect(nextRecordedAt(now + 3 * 86_400_000, entry.recordedAt)).toBe("2026-11-23T16:38:12.000Z");
});
