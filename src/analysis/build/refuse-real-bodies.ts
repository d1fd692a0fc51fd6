import { realBodyNamed } from "../../catalogue/real-bodies.ts";
import type { RefusedCell } from "../../domain/refusal.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** Names of real NHS bodies among the organisations of synthetic data. */
export async function refuseRealBodies(facts: Facts): Promise<RefusedCell[]> {
  const rows = await facts.rows<{ file: string; line: number; name: string }>(
    sql`
      select f.path as file, o.line, o.name
      from organisations_states as o
      join file as f on f.file_id = o.file_id
      order by o.file_id, o.line`,
  );
  return rows.flatMap(({ file, line, name }) => {
    const real = realBodyNamed(name);
    return real === null
      ? []
      : [{ file, line, column: "name", found: name, expected: `a made-up name: ${real} is a real NHS body` }];
  });
}
