import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TriedPeople, tryPeople } from "../../src/registers/access/try-people.ts";
import { fillPartnerships, madeUpNumbers } from "../../src/registers/partnerships/made-up-partnerships.ts";
import { readPartnership } from "../../src/registers/partnerships/read-partnership.ts";

// T16: somebody changes what was published.

let people: TriedPeople;
beforeAll(async () => {
  people = await tryPeople();
  await fillPartnerships(people.records, Date.now());
}, 120_000);
afterAll(() => people?.close());

const everything = async () =>
  JSON.stringify((await people.asSuperuser("select * from revision order by record, version")).rows);

test("no statement of the application changes or takes away a revision, whoever it says it is", async () => {
  const file = await readPartnership(people.records, { person: null, organisations: ["SYN-T001"] }, madeUpNumbers.live);
  const entry = file?.kept.entry ?? "";
  const before = await everything();
  expect(before).toContain(entry);
  const tries = [
    sql`update revision set body = '{}'::jsonb where record = ${entry}`,
    sql`update revision set recorded_at = now(), author = 'p-000000000000' where record = ${entry}`,
    sql`delete from revision where record = ${entry}`,
    sql`truncate revision cascade`,
    sql`alter table revision disable row level security`,
    sql`insert into revision select * from revision where record = ${entry} on conflict (record, version) do update set body = excluded.body`,
    sql`update record set version = version - 1 where id = ${entry}`,
    sql`delete from record where id = ${entry}`,
    sql`delete from log_leaf`,
    sql`delete from sign_off`,
    sql`update sign_off set checker = 'p-000000000000'`,
    sql`delete from partnership_part`,
    sql`set session_replication_role = replica`,
  ];
  for (const [i, statement] of tries.entries()) {
    const refused = await people.records.db
      .transaction()
      .execute(async (asking) => {
        await sql`select set_config('openward.person', ${people.number("cora")}, true),
          set_config('openward.organisations', 'SYN-T001,SYN-C001', true)`.execute(asking);
        await statement.execute(asking);
        return false;
      })
      .catch(() => true);
    expect(refused, `statement ${i}`).toBe(true);
  }
  expect(await everything()).toBe(before);
});
