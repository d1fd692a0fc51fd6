import { sql } from "kysely";
import type { Asker } from "../../store/records/asker.ts";
import { askRecords, type Records } from "../../store/records/records.ts";
import { changing } from "./changing.ts";

/** What somebody typed into a form and saved to go on with later; nobody else sees it, and it is no record. */
export interface Draft {
  readonly texts: Readonly<Record<string, string | readonly string[]>>;
  readonly savedAt: string;
}

/** @param path the address of the form */
export async function readDraft(records: Records, asker: Asker, path: string): Promise<Draft | null> {
  return askRecords(records, asker, async (asking) => {
    const { rows } = await sql<{ texts: Draft["texts"]; saved_at: Date }>`
      select texts, saved_at from draft where person = ${asker.person} and path = ${path}`.execute(asking);
    const [row] = rows;
    return row === undefined ? null : { texts: row.texts, savedAt: row.saved_at.toISOString() };
  });
}

/** Keeps it in place of what was saved before. */
export async function saveDraft(
  records: Records,
  asker: Asker,
  path: string,
  { texts, savedAt }: Draft,
): Promise<void> {
  // PostgreSQL keeps no text with a nought character.
  const kept = JSON.stringify(texts).replaceAll("\\u0000", "");
  await changing(records, asker, (asking) =>
    sql`
      insert into draft (person, path, texts, saved_at) values (${asker.person}, ${path}, ${kept}::jsonb, ${savedAt})
      on conflict (person, path) do update set texts = excluded.texts, saved_at = excluded.saved_at`.execute(asking),
  );
}

export async function dropDraft(records: Records, asker: Asker, path: string): Promise<void> {
  await changing(records, asker, (asking) =>
    sql`delete from draft where person = ${asker.person} and path = ${path}`.execute(asking),
  );
}
