import type { Column } from "../domain/source.ts";
import { type Sql, sql } from "../domain/sql.ts";
import type { Database } from "./database.ts";
import { cleanColumn, type TidiedColumn, tidyColumn } from "./tidy.ts";

/** A column of a source and the SQL of its raw cell in one file; null where the file has no such column. */
export interface ColumnInFile {
  readonly column: Column;
  readonly raw: Sql | null;
}

/** A column of which the first rows hold more different cells than this share is looked at row by row. */
const mostDifferent = 0.3;
const firstRows = 10_000;

/**
 * How each column of a file is tidied. In a large file each column is looked at first, through its different cells where they
 * are few: where none needs trimming and none is wrong, the rows are taken as they are.
 * Reads the relation `raw` of the file.
 * @param large true where looking at the different cells first pays
 * @param privacy false where the file is known to hold nothing like an NHS number
 */
export async function tidyColumns(
  db: Database,
  columns: readonly ColumnInFile[],
  { large, privacy }: { readonly large: boolean; readonly privacy: boolean },
): Promise<TidiedColumn[]> {
  const tidied = columns.map(({ column, raw }) => tidyColumn(column, raw, privacy));
  if (!large) return tidied;
  const places = columns.flatMap(({ raw }, i) => (raw === null ? [] : [{ raw, i }]));
  const list = places.map(({ raw, i }) => `count(distinct ${raw}) as n${i}`).join(", ") as Sql;
  const [sample] = await db.rows<Record<string, number>>(
    sql`select count(*) as n, ${list} from (from raw limit ${String(firstRows) as Sql})`,
  );
  const few = (sample?.n ?? 0) * mostDifferent;
  for (const { raw, i } of places) {
    const given = columns[i];
    const careful = tidied[i];
    if (given === undefined || careful === undefined) continue;
    const cells = (sample?.[`n${i}`] ?? 0) > few ? sql`raw` : sql`(select distinct ${raw} from raw)`;
    const [look] = await db.rows<{ clean: boolean | null; same: boolean | null }>(
      sql`
        select bool_and(not coalesce(${careful.wrong ?? sql`false`}, false) and ${careful.cell} is not distinct from ${raw}) as clean,
          bool_and(${careful.value}::varchar is not distinct from ${raw}) as same
        from ${cells}`,
    );
    if (look?.clean === true) tidied[i] = cleanColumn(given.column, raw, look.same === true);
  }
  return tidied;
}
