import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** Codes of all organisations by their names in lower case; a name that two of them have is left out. */
export async function organisationNames(facts: Facts): Promise<ReadonlyMap<string, string>> {
  const rows = await facts.rows<{ name: string; code: string }>(sql`
    select lower(trim(o.name)) as name, min(o.code) as code
    from organisation as o
    where o.name is not null
    group by 1
    having count(*) = 1`);
  return new Map(rows.map(({ name, code }) => [name, code]));
}
