import type { Source } from "../domain/source.ts";
import { name, type Sql, sql } from "../domain/sql.ts";
import type { Database } from "./database.ts";

/**
 * Makes `<source>`: the newest state of each key, by the day it was received, then by file. With one extract that is the
 * extract itself. A row that an earlier extract had and a later one lacks stays: nothing is lost by leaving it out.
 */
export async function createNewestStates(db: Database, source: Source): Promise<void> {
  const states = name(`${source.id}_states`);
  const [count] = await db.rows<{ files: number }>(sql`select count(distinct file_id) as files from ${states}`);
  if (source.key.length === 0 || (count?.files ?? 0) < 2) {
    await db.run(sql`create view ${name(source.id)} as select * from ${states}`);
    return;
  }
  const keys = source.key.map((key) => name(key)).join(", ") as Sql;
  await db.run(sql`
    create table ${name(source.id)} as
    select *
    from ${states}
    qualify row_number() over (partition by ${keys} order by received_on desc, file_id desc, line desc) = 1`);
}
