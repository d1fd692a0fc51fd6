import type { Source } from "../domain/source.ts";
import { type Sql, sql } from "../domain/sql.ts";
import type { Database } from "./database.ts";
import { isContactHeader } from "./looks-private.ts";
import { normalHeader, spellings } from "./recognise.ts";

/** A column of a file that was not taken. */
export interface DroppedColumn {
  readonly column: string;
  readonly why: "contact details" | "NHS numbers" | "not used";
  /** Cells that held something. */
  readonly values: number;
}

/**
 * The columns of a file that its source does not know, with why they were not taken. Reads the relation `raw` of the file.
 * @param privacy false where the file is known to hold nothing like an NHS number
 */
export async function droppedColumns(
  db: Database,
  source: Source,
  head: readonly string[],
  privacy: boolean,
): Promise<DroppedColumn[]> {
  if (!source.header) return [];
  const used = new Set(source.columns.flatMap(spellings));
  const extras = head.map((column, i) => ({ column, i })).filter(({ column }) => !used.has(normalHeader(column)));
  if (extras.length === 0) return [];
  const list = extras.map(
    ({ i }) =>
      `count(nullif(trim(c${i}), '')) as v${i}, ${privacy ? `count(*) filter (length(c${i}) >= 10 and holds_nhs_number(c${i}))` : "0"} as p${i}`,
  );
  const [counts] = await db.rows<Record<string, number>>(sql`select ${list.join(", ") as Sql} from raw`);
  return extras.map(({ column, i }) => ({
    column,
    why: isContactHeader(column) ? "contact details" : (counts?.[`p${i}`] ?? 0) > 0 ? "NHS numbers" : "not used",
    values: counts?.[`v${i}`] ?? 0,
  }));
}
