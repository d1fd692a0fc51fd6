import type { Source } from "../domain/source.ts";
import { name, type Sql, sql } from "../domain/sql.ts";
import type { Database } from "./database.ts";

/**
 * Makes `<source>`: the newest state of each key, by the day it was received, then by file. With one extract that is the
 * extract itself. A row that an earlier extract had and a later one lacks stays: nothing is lost by leaving it out.
 * `<source>_states` still holds every state; where some were replaced they lie apart, so that the newest are read as they are.
 */
export async function createNewestStates(db: Database, source: Source): Promise<void> {
  const states = name(`${source.id}_states`);
  const files = await db.rows<{ file_id: number }>(
    sql`select file_id from ${states} group by file_id order by count(*) desc, file_id`,
  );
  const largest = files[0]?.file_id;
  if (
    source.key.length === 0 ||
    largest === undefined ||
    files.length < 2 ||
    !(await findReplaced(db, source, largest))
  ) {
    await db.run(sql`create view ${name(source.id)} as select * from ${states}`);
    return;
  }
  const earlier = name(`${source.id}_earlier`);
  const replaced = sql`rowid in (select id from replaced)`;
  await db.run(sql`create table ${earlier} as select * from ${states} where ${replaced}`);
  await db.run(sql`delete from ${states} where ${replaced}`);
  await db.run(sql`drop table replaced`);
  await db.run(sql`alter table ${states} rename to ${name(source.id)}`);
  await db.run(sql`create view ${states} as select * from ${name(source.id)} union all select * from ${earlier}`);
}

/** Makes the table `replaced` (id) of rows that a later file replaces; false, and none made, where there are none. */
async function findReplaced(db: Database, source: Source, largestFile: number): Promise<boolean> {
  const states = name(`${source.id}_states`);
  // A replaced row and the one that replaces it are never both in the largest file: one side of each join is small.
  const largest = String(largestFile) as Sql;
  const same = source.key.map((key) => `a.${name(key)} is not distinct from b.${name(key)}`).join(" and ") as Sql;
  const older = sql`(a.received_on, a.file_id) < (b.received_on, b.file_id)`;
  await db.run(sql`
    create or replace temp table replaced as
    select distinct a.rowid as id
    from ${states} as a
    join (from ${states} where file_id <> ${largest}) as b on ${same} and ${older}
    union
    select distinct a.rowid as id
    from (select rowid, * from ${states} where file_id <> ${largest}) as a
    join (from ${states} where file_id = ${largest}) as b on ${same} and ${older}`);
  const [first] = await db.rows(sql`select id from replaced limit 1`);
  if (first === undefined) await db.run(sql`drop table replaced`);
  return first !== undefined;
}
