import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bodyHash, readEntry } from "../log/log-entry.ts";
import { rootAt } from "../log/merkle-proof.ts";
import { rootOf } from "../log/merkle-tree.ts";
import type { Asker } from "./asker.ts";
import { logEntries, logSize, readNodes } from "./log-rows.ts";
import { history, readRecord } from "./read.ts";
import { type TriedRecords, tryRecords } from "./try-records.ts";
import { type Write, write, writeTogether } from "./write.ts";

let tried: TriedRecords;
beforeAll(async () => {
  tried = await tryRecords();
});
afterAll(() => tried?.close());

const ana: Asker = { person: "p-ana", organisations: ["SYN-T001"] };
let keys = 0;
const newIdea = (more: Partial<Write> = {}): Write => ({
  kind: "partnership",
  expectedVersion: 0,
  organisation: "SYN-T001",
  state: "idea",
  body: { title: "A register of knees", pounds: 1200.5 },
  idempotencyKey: `key-${++keys}`,
  ...more,
});

async function written(asked: Write, asker = ana) {
  const outcome = await write(tried.records, asker, asked);
  if (outcome.status !== "written") throw new RangeError(`not written: ${JSON.stringify(outcome)}`);
  return outcome;
}

test("what is written is there with its version, and the log has an entry whose hash fits it", async () => {
  const { record, seq, version } = await written(newIdea({ reason: "agreed by phone", happenedOn: "2026-11-01" }));
  const now = await readRecord(tried.records, ana, record);
  expect(now).toMatchObject({ id: record, version: 1, state: "idea", organisation: "SYN-T001" });
  expect(now?.revision).toMatchObject({ author: "p-ana", reason: "agreed by phone", happenedOn: "2026-11-01", seq });
  const [leaf] = await logEntries(tried.records.db, { after: seq - 1, limit: 1 });
  const entry = readEntry(leaf?.entry ?? "");
  expect(entry).toMatchObject({ seq, record, kind: "partnership", version, action: "create" });
  const salt = Buffer.from(now?.revision.salt ?? "", "base64");
  expect(entry.bodyHash).toBe(bodyHash(salt, now?.revision.body));
  expect(leaf?.entry).not.toContain("p-ana");
});

test("of two editors who had the same version the slower is told both versions, and nothing of hers is lost or written", async () => {
  const { record } = await written(newIdea());
  const revise = (title: string) => newIdea({ record, expectedVersion: 1, state: "triage", body: { title } });
  const outcomes = await Promise.all([write(tried.records, ana, revise("A")), write(tried.records, ana, revise("B"))]);
  expect(outcomes.map(({ status }) => status)).toEqual(["written", "conflict"]);
  expect(outcomes[1]).toEqual({ status: "conflict", record, expected: 1, current: 2 });
  expect((await history(tried.records, ana, record)).map(({ body }) => body)).toEqual([
    { title: "A register of knees", pounds: 1200.5 },
    { title: "A" },
  ]);
});

test("the same request 50 times at once makes one record and one entry, and all 50 get the same answer", async () => {
  const before = await logSize(tried.records.db);
  const asked = newIdea();
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => write(tried.records, ana, asked)));
  expect(outcomes.filter(({ status }) => status === "written")).toHaveLength(1);
  expect(outcomes.filter(({ status }) => status === "again")).toHaveLength(49);
  expect(new Set(outcomes.map((outcome) => JSON.stringify({ ...outcome, status: "" }))).size).toBe(1);
  expect((await logSize(tried.records.db)).size).toBe(before.size + 1);
});

test("a key that was used for another request is refused, and somebody else's key is nobody's business", async () => {
  const asked = newIdea();
  await written(asked);
  expect(await write(tried.records, ana, { ...asked, state: "triage" })).toEqual({ status: "key-used" });
  const ben = { person: "p-ben", organisations: ["SYN-T001"] };
  expect((await write(tried.records, ben, asked)).status).toBe("written");
});

test("entries are numbered without gaps in the order they were written, and the stored nodes give the root over all of them", async () => {
  await Promise.all(Array.from({ length: 37 }, () => written(newIdea())));
  const { size } = await logSize(tried.records.db);
  const entries = await logEntries(tried.records.db, { after: 0, limit: size + 1 });
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: size }, (_, i) => i + 1));
  const times = entries.map(({ entry }) => readEntry(entry).recordedAt);
  expect(times).toEqual([...times].sort());
  const root = await rootAt(size, async (level, index) => {
    const [hash] = await readNodes(tried.records.db, [{ level, index }]);
    return hash ?? Buffer.alloc(0);
  });
  expect(Buffer.from(root).toString("hex")).toBe(Buffer.from(rootOf(entries.map(({ hash }) => hash))).toString("hex"));
});

test("another organisation's record answers as if it were not there, to read and to write", async () => {
  const { record } = await written(newIdea());
  const carl = { person: "p-carl", organisations: ["SYN-T002"] };
  expect(await readRecord(tried.records, carl, record)).toBeNull();
  const asked = { record, expectedVersion: 1, organisation: "SYN-T002" };
  expect(await write(tried.records, carl, newIdea({ ...asked, organisation: "SYN-T001" }))).toEqual({
    status: "not-found",
  });
  await expect(write(tried.records, carl, newIdea({ ...asked, expectedVersion: 0 }))).rejects.toMatchObject({
    kind: "conflict",
  });
  expect((await readRecord(tried.records, ana, record))?.version).toBe(1);
});

test("several are written together or not at all", async () => {
  const { record } = await written(newIdea());
  const before = await logSize(tried.records.db);
  const late = newIdea({ record, expectedVersion: 7, body: {} });
  expect(await writeTogether(tried.records, ana, [newIdea(), late])).toEqual([
    { status: "conflict", record, expected: 7, current: 1 },
  ]);
  expect((await logSize(tried.records.db)).size).toBe(before.size);
  const both = await writeTogether(tried.records, ana, [newIdea(), newIdea()]);
  expect(both.map(({ status }) => status)).toEqual(["written", "written"]);
});

test("where one of many fails, the others of the same moment are written", async () => {
  const fails = newIdea({ within: () => Promise.reject(new RangeError("the register says no")) });
  const outcomes = await Promise.allSettled([newIdea(), fails, newIdea()].map((one) => write(tried.records, ana, one)));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("a text that PostgreSQL cannot keep is refused in words, and one that looks like it is kept", async () => {
  await expect(write(tried.records, ana, newIdea({ body: { note: "a\0b" } }))).rejects.toMatchObject({ kind: "usage" });
  const { record } = await written(newIdea({ body: { note: "a\\u0000b", smile: "😀", tiny: 1e-7, large: 1e21 } }));
  const found = await readRecord(tried.records, ana, record);
  expect(found?.revision.body).toEqual({ note: "a\\u0000b", smile: "😀", tiny: 1e-7, large: 1e21 });
});

test("when the clock goes back, the log does not", async () => {
  let now = Date.parse("2026-11-22T12:00:00Z");
  const records = await tryRecords({ now: () => now });
  try {
    const first = await write(records.records, ana, newIdea());
    now -= 2 * 86_400_000;
    const second = await write(records.records, ana, newIdea());
    const at = "2026-11-22T12:00:00.000Z";
    expect([first, second]).toMatchObject([
      { recordedAt: at, seq: 1 },
      { recordedAt: at, seq: 2 },
    ]);
  } finally {
    await records.close();
  }
});

test("the database itself works out the hash of an entry as RFC 9162 has it", async () => {
  const [leaf] = await logEntries(tried.records.db, { after: 0, limit: 1 });
  const expected = createHash("sha256")
    .update(Buffer.of(0))
    .update(leaf?.entry ?? "")
    .digest("hex");
  expect(Buffer.from(leaf?.hash ?? []).toString("hex")).toBe(expected);
});
