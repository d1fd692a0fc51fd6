import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** Trusts and boards open on a day, in the order of names. */
export async function organisationsOn(facts: Facts, day: string): Promise<{ code: string; role: string }[]> {
  return facts.rows(
    sql`
      select code, role
      from organisation
      where role in ('trust', 'icb')
        and coalesce(opened <= $day::date, true)
        and coalesce(closed > $day::date, true)
        and status <> 'not listed'
      order by name, code`,
    { day },
  );
}
