import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { madeUpLine, madeUpTransfer } from "../../src/registers/transfers/made-up-transfers.ts";
import { readTransfer } from "../../src/registers/transfers/transfer-records.ts";
import { askRecords } from "../../src/store/records/records.ts";
import { write } from "../../src/store/records/write.ts";
import { forms } from "../../src/web/forms.gen.ts";
import { type TriedWritten, tryWritten } from "../../src/web/try-written.ts";

// T16: somebody changes a disclosed payment after it was published.
let tried: TriedWritten;
beforeAll(async () => {
  tried = await tryWritten();
});
afterAll(() => tried?.close());

const id = madeUpTransfer("course");
const page = `/transfers/record/${id}`;

/** The revisions as they lie in the database, byte for byte. */
async function revisions(): Promise<readonly string[]> {
  const { rows } = await tried.people.asSuperuser(
    "select to_jsonb(revision)::text as whole from revision where record = $1 order by version",
    [id],
  );
  return rows.map(({ whole }) => whole);
}

test("no route changes a revision that was published, whoever sends what: a change stands beside it with reason, author, checker and an entry in the log", async () => {
  const before = await revisions();
  const about = forms.filter(({ path }) => path.startsWith("/transfers/"));
  expect(about.length).toBeGreaterThanOrEqual(9);
  for (const subject of ["ana", "ben", "cora", "dev", "hugo", "ida", "kay"])
    for (const { path, tryWith } of about) {
      const reader = await tried.as(subject);
      const address = path
        .replace(":id", id)
        .replace(":organisation", "SYN-T001")
        .replace(":dispute", madeUpTransfer("fees dispute"));
      for (const version of [0, 1, before.length]) await reader.send(address, { ...tryWith }, { version });
    }
  const after = await revisions();
  expect(after.slice(0, before.length)).toEqual(before);
  const kept = await readTransfer(tried.people.records, { person: null, organisations: [] }, id);
  const numbers = kept?.disclosed?.revisions.map(({ number }) => number) ?? [];
  expect(numbers.length).toBeGreaterThanOrEqual(2);
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  const words = await (await tried.as(null)).words(page);
  for (const { reason, author, checker } of kept?.disclosed?.revisions ?? []) {
    expect(author).not.toBe(checker);
    for (const shown of [reason, author, checker]) expect(words).toContain(shown);
  }
  expect(words).toContain("Changed since publication");
  const { rows } = await tried.people.asSuperuser("select seq from revision where record = $1", [id]);
  const leaves = await tried.people.asSuperuser("select seq from log_leaf where seq = any ($1)", [
    rows.map(({ seq }) => seq),
  ]);
  expect(leaves.rows.length).toBe(after.length);
});

test("nothing that the application may say to the database changes one, or its day", async () => {
  const before = await revisions();
  const { records } = tried.people;
  const own = { person: tried.people.number("ana"), organisations: ["SYN-T001", "SYN-C001"] };
  const statements = [
    sql`update revision set body = '{}' where record = ${id}`,
    sql`update revision set reason = 'x', recorded_at = now() where record = ${id}`,
    sql`delete from revision where record = ${id}`,
    sql`delete from record where id = ${id}`,
    sql`truncate revision cascade`,
    sql`update transfer_part set public_from = '2099-01-01' where record = ${id}`,
    sql`delete from transfer_part where record = ${id}`,
    sql`update record set version = 1 where id = ${id}`,
    sql`alter table revision disable row level security`,
    sql`drop policy due_read on revision`,
  ];
  for (const statement of statements)
    await expect(
      records.db.transaction().execute(async (asking) => {
        await sql`select set_config('openward.person', ${own.person}, true),
          set_config('openward.organisations', ${own.organisations.join(",")}, true)`.execute(asking);
        await statement.execute(asking);
      }),
    ).rejects.toThrow();
  // Over an old version nothing is written either.
  const over = await write(records, own, {
    kind: "transfer",
    record: id,
    expectedVersion: 1,
    organisation: "SYN-T001",
    state: "open",
    body: { transfer: madeUpLine(1) },
    idempotencyKey: "t16 over",
  });
  expect(over.status).toBe("conflict");
  expect(await revisions()).toEqual(before);
  const seen = await askRecords(records, { person: null, organisations: [] }, (asking) =>
    asking.selectFrom("revision").select("version").where("record", "=", id).execute(),
  );
  expect(seen.length).toBe(before.length);
});
