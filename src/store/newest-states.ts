import type { Source } from "../domain/source.ts";
import { name, type Sql, sql } from "../domain/sql.ts";
import type { Database } from "./database.ts";

/**
 * Makes `<source>`: the newest state of each key, by the day it was received, then by file. With one extract that is the
 * extract itself. A row that an earlier extract had and a later one lacks stays: nothing is lost by leaving it out.
 */
export async function createNewestStates(db: Database, source: Source): Promise<void> {
  const states = name(`${source.id}_states`);
  const files = await db.rows<{ file_id: number }>(
    sql`select file_id from ${states} group by file_id order by count(*) desc, file_id`,
  );
  if (source.key.length === 0 || files.length < 2) {
    await db.run(sql`create view ${name(source.id)} as select * from ${states}`);
    return;
  }
  // A replaced row and the one that replaces it are never both in the largest file: one side of each join is small.
  const largest = String(files[0]?.file_id) as Sql;
  const same = source.key.map((key) => `a.${name(key)} is not distinct from b.${name(key)}`).join(" and ") as Sql;
  const older = sql`(a.received_on, a.file_id) < (b.received_on, b.file_id)`;
  await db.run(sql`
    create table ${name(`${source.id}_replaced`)} as
    select distinct a.file_id, a.line
    from ${states} as a
    join (from ${states} where file_id <> ${largest}) as b on ${same} and ${older}
    union
    select distinct a.file_id, a.line
    from (from ${states} where file_id <> ${largest}) as a
    join (from ${states} where file_id = ${largest}) as b on ${same} and ${older}`);
  await db.run(sql`
    create view ${name(source.id)} as
    select *
    from ${states} as s
    where not exists (
      from ${name(`${source.id}_replaced`)} as r where r.file_id = s.file_id and r.line = s.line
    )`);
}
