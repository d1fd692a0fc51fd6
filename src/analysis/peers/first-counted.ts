import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** The first of some indicators, in the order given, of which an organisation has any figure; null where it has none. */
export async function firstCounted(facts: Facts, organisation: string, ids: readonly string[]): Promise<string | null> {
  const [row] = await facts.rows<{ indicator: string }>(
    sql`
      select indicator
      from counts
      where organisation = $organisation
        and list_contains(string_split($ids, ' '), indicator)
      group by indicator
      order by list_position(string_split($ids, ' '), indicator)
      limit 1`,
    { organisation, ids: ids.join(" ") },
  );
  return row?.indicator ?? null;
}
