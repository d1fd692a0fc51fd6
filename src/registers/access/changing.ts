import { sql } from "kysely";
import { type Asker, askerSettings } from "../../store/records/asker.ts";
import type { Asking, Records } from "../../store/records/records.ts";
import { orUnavailable } from "../../store/records/unavailable.ts";

/**
 * Changes what is no record and no entry of the log: a session, a draft.
 * @throws Refusal of kind "unavailable" where the records do not answer
 */
export async function changing<T>(
  { db }: Pick<Records, "db">,
  asker: Asker,
  change: (asking: Asking) => Promise<T>,
): Promise<T> {
  const { person, organisations } = askerSettings(asker);
  try {
    return await db.transaction().execute(async (asking) => {
      await sql`select set_config('openward.person', ${person}, true),
        set_config('openward.organisations', ${organisations}, true)`.execute(asking);
      return change(asking);
    });
  } catch (error) {
    throw orUnavailable(error);
  }
}
