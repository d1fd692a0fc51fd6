import { join } from "node:path";
import { literal, name, sql } from "../../domain/sql.ts";
import { Database } from "../../store/database.ts";
import { contract } from "./extract-files.ts";

/**
 * The files of a synthetic system as tables of those names, plainly read, for tests that look for what was planted;
 * `setup_states` has every state of set-up with the day it was received as `state`.
 */
export async function readExtracts(folder: string): Promise<Database> {
  const tables = await Database.open(":memory:");
  for (const kind of Object.keys(contract)) {
    const file = literal(join(folder, `${kind}.csv`));
    await tables.run(sql`
      create table ${name(kind)} as
      from read_csv(${file}, header = true, delim = ',', quote = '"', escape = '"', sample_size = -1)`);
  }
  const states = literal(join(folder, "earlier", "*", "setup.csv"));
  await tables.run(sql`
    create table setup_states as
    select * exclude (filename), regexp_extract(filename, '([0-9-]{10})/setup', 1)::date as state
    from read_csv(${states}, header = true, delim = ',', quote = '"', filename = true, sample_size = -1)
    union all by name
    select *, date '2026-09-30' as state
    from setup`);
  return tables;
}
