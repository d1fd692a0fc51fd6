import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asker, anybody } from "./asker.ts";
import { erase } from "./erase.ts";
import { logEntries, logSize } from "./log-rows.ts";
import { history, listRecords, readRecord } from "./read.ts";
import { askRecords } from "./records.ts";
import { type TriedRecords, tryRecords } from "./try-records.ts";
import { type Write, type Written, write } from "./write.ts";

let tried: TriedRecords;
const ana: Asker = { person: "p-ana", organisations: ["SYN-T001"] };
const carl: Asker = { person: "p-carl", organisations: ["SYN-T002"] };
const dora: Asker = { person: "p-dora", organisations: ["SYN-C001"] };

let keys = 0;
async function idea(more: Partial<Write> = {}): Promise<Written> {
  const outcome = await write(tried.records, ana, {
    kind: "partnership",
    expectedVersion: 0,
    organisation: "SYN-T001",
    state: "idea",
    body: { title: "Knees" },
    idempotencyKey: `key-${++keys}`,
    ...more,
  });
  if (!("seq" in outcome)) throw new RangeError(`not written: ${outcome.status}`);
  return outcome;
}

let own: Written;
let shared: Written;
let open: Written;
beforeAll(async () => {
  tried = await tryRecords();
  own = await idea();
  shared = await idea({ sharedWith: ["SYN-C001"], state: "define" });
  open = await idea({ isPublic: true });
});
afterAll(() => tried?.close());

describe("who sees a record", () => {
  const seenBy = async (asker: Asker) =>
    (await listRecords(tried.records, asker, { kind: "partnership" })).map(({ id }) => id).sort();
  const sorted = (...records: Written[]) => records.map(({ record }) => record).sort();

  test("its organisation sees all of its own, another what is public, whom it is shared with that too", async () => {
    expect(await seenBy(ana)).toEqual(sorted(own, shared, open));
    expect(await seenBy(carl)).toEqual(sorted(open));
    expect(await seenBy(anybody)).toEqual(sorted(open));
    expect(await seenBy(dora)).toEqual(sorted(shared, open));
    expect([await readRecord(tried.records, carl, own.record), await history(tried.records, carl, own.record)]).toEqual(
      [null, []],
    );
  });

  test("a revision from before it was public stays with those it was for", async () => {
    const { record } = await idea({ body: { title: "a draft" } });
    await idea({ record, expectedVersion: 1, isPublic: true, body: { title: "as published" } });
    expect((await history(tried.records, anybody, record)).map(({ body }) => body)).toEqual([
      { title: "as published" },
    ]);
    expect(await history(tried.records, ana, record)).toHaveLength(2);
  });

  test("lists go by state and organisation, and page by page without leaving one out", async () => {
    expect(await listRecords(tried.records, ana, { kind: "partnership", state: "define" })).toMatchObject([
      { id: shared.record },
    ]);
    expect(await listRecords(tried.records, ana, { kind: "partnership", organisation: "SYN-T002" })).toEqual([]);
    const all = await listRecords(tried.records, ana, { kind: "partnership" });
    const [first] = await listRecords(tried.records, ana, { kind: "partnership", limit: 1 });
    if (first === undefined) throw new RangeError("none");
    const rest = await listRecords(tried.records, ana, { kind: "partnership", after: first });
    expect([first, ...rest]).toEqual(all);
  });
});

describe("what the application's role may not do, whatever is asked of it", () => {
  const asApp = (statement: string, asker: Asker = ana) =>
    tried.records.db.transaction().execute(async (asking) => {
      await sql`select set_config('openward.person', ${asker.person}, true),
        set_config('openward.organisations', ${asker.organisations.join(",")}, true)`.execute(asking);
      return sql.raw(statement).execute(asking);
    });

  test("it is no superuser, passes by no row security, owns nothing and makes nothing", async () => {
    const { rows } = await tried.asOwner(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = 'openward_app'`,
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 },
    ]);
    await expect(asApp("create table mine (a int)")).rejects.toThrow("permission denied");
  });

  test("row security is forced on every table that holds what people wrote", async () => {
    const { rows } = await tried.asOwner(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
         and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(rows).toEqual([{ relname: "migration" }]);
  });

  test.each([
    "update revision set body = '{}'",
    "update revision set erased_ground = 'x'",
    "delete from revision",
    "truncate revision cascade",
    "drop table revision",
    "alter table revision disable trigger all",
    "alter table revision no force row level security",
    "delete from record",
    "update record set organisation = 'SYN-T002'",
    "update record set kind = 'call'",
    "update log_leaf set entry = 'x'",
    "delete from log_leaf",
    "truncate log_leaf cascade",
    "delete from log_node",
    "update log_node set level = 2",
    "delete from log_head",
    "delete from idempotency",
    "update idempotency set version = 9",
    "delete from migration",
    "set session_replication_role = replica",
    "set role openward_owner",
    "create policy mine on revision using (true)",
  ])("%s", async (statement) => {
    await expect(asApp(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  test("no entry is left out or put in between, and the end of the log does not move by itself", async () => {
    const { size } = await logSize(tried.records.db);
    const leaf = (seq: number) =>
      `insert into log_leaf (seq, entry, hash) values (${seq}, 'x', sha256('\\x00'::bytea || 'x'::bytea))`;
    await expect(asApp(leaf(size + 2))).rejects.toThrow("row-level security");
    await expect(asApp(leaf(size))).rejects.toThrow(/row-level security|duplicate key/);
    await expect(asApp(`update log_head set size = ${size + 1}`)).rejects.toThrow("row-level security");
    await expect(asApp("update log_head set size = 1")).rejects.toThrow("row-level security");
    await expect(asApp(`insert into log_leaf (seq, entry, hash) values (${size + 1}, 'x', '\\x00')`)).rejects.toThrow(
      "log_leaf_check",
    );
    expect((await logEntries(tried.records.db, { after: 0, limit: size + 5 })).length).toBe(size);
  });

  test("a record's version goes up by one, with a revision, or not at all", async () => {
    await expect(asApp(`update record set version = version + 2 where id = '${own.record}'`)).rejects.toThrow(
      "goes from version 1 to 2, not to 3",
    );
    await expect(asApp(`update record set version = version + 1 where id = '${own.record}'`)).rejects.toThrow(
      "record_has_its_revision",
    );
  });

  test("nothing is written under another name, or for an organisation that is not one's own", async () => {
    const revision = (organisation: string, author: string) => `
      insert into revision (record, version, organisation, shared_with, is_public, state, body, salt, body_hash, author, recorded_at, seq)
      values ('${own.record}', 2, '${organisation}', '{}', false, 'idea', '{}', decode(repeat('00', 32), 'hex'),
        decode(repeat('00', 32), 'hex'), '${author}', now(), 1)`;
    await expect(asApp(revision("SYN-T001", "p-ben"))).rejects.toThrow("row-level security");
    await expect(asApp(revision("SYN-T002", "p-ana"))).rejects.toThrow("row-level security");
    // What is shared is read and not written.
    const { rows } = await asApp(`update record set state = 'close' where id = '${shared.record}' returning id`, dora);
    expect(rows).toEqual([]);
  });

  test("settings of one transaction are gone in the next", async () => {
    await askRecords(tried.records, ana, async () => {});
    const { rows } = await sql<{ person: string | null }>`select openward_person() as person`.execute(tried.records.db);
    expect(rows).toEqual([{ person: null }]);
  });
});

describe("erasing", () => {
  test("takes body, salt and reason, keeps the hash and the entry, and is an entry itself", async () => {
    const { record, seq } = await idea({ body: { note: "Mr Patel, bed 4" }, reason: "he asked" });
    const [before] = await history(tried.records, ana, record);
    expect(await erase(tried.records, carl, { record, version: 1, ground: "Article 17" })).toEqual({
      status: "not-found",
    });
    const erased = await erase(tried.records, ana, { record, version: 1, ground: "Article 17" });
    expect(erased).toMatchObject({ status: "erased" });
    const [after] = await history(tried.records, ana, record);
    expect(after).toMatchObject({ body: null, salt: null, reason: null, bodyHash: before?.bodyHash, seq });
    expect(after?.erased?.ground).toBe("Article 17");
    const entries = await logEntries(tried.records.db, { after: 0, limit: 1000 });
    expect(entries.filter(({ entry }) => entry.includes(record)).map(({ entry }) => JSON.parse(entry).action)).toEqual([
      "create",
      "erase",
    ]);
    const { rows } = await tried.asSuperuser(
      "select count(*)::int as n from revision where body::text like '%Patel%' or reason like '%asked%'",
    );
    expect(rows).toEqual([{ n: 0 }]);
    expect(await erase(tried.records, ana, { record, version: 1, ground: "again" })).toMatchObject({ status: "again" });
  });

  test("the log can be added to afterwards", async () => {
    const { size } = await logSize(tried.records.db);
    expect((await idea()).seq).toBe(size + 1);
  });
});
