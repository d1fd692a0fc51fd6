import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Asker } from "../../store/records/asker.ts";
import { askRecords, type Records } from "../../store/records/records.ts";
import { orUnavailable } from "../../store/records/unavailable.ts";

/** A person as where they signed in knows them. */
export interface Arrival {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

const letters = "0123456789abcdefghjkmnpqrstvwxyz";

/** 60 bits by chance, without letters that look alike. */
function newNumber(): string {
  return `p-${Array.from(randomBytes(12), (byte) => letters[byte % 32]).join("")}`;
}

/** True of what may be somebody's number. */
export function isNumber(text: string): boolean {
  return /^p-[0-9a-z]{12}$/.test(text);
}

/** Somebody who signed in: known from now on if they were not. @returns their number */
export async function arrive(
  { db }: Pick<Records, "db">,
  { issuer, subject, name }: Arrival,
  now: number,
): Promise<string> {
  // Names come from outside; PostgreSQL keeps none with a nought character.
  const shown = name.replaceAll("\0", "").trim().slice(0, 100) || "Somebody without a name";
  try {
    const { rows } = await sql<{ id: string }>`
      select access_arrive(${newNumber()}, ${issuer}, ${subject}, ${shown}, ${new Date(now).toISOString()}) as id`.execute(
      db,
    );
    const [row] = rows;
    if (row === undefined) throw new RangeError("somebody who arrives has a number");
    return row.id;
  } catch (error) {
    throw orUnavailable(error);
  }
}

/** Whoever has that number: to know it is enough to be told the name. Null where nobody has. */
export async function personOf(records: Records, asker: Asker, number: string): Promise<Person | null> {
  if (!isNumber(number)) return null;
  return askRecords(records, asker, async (asking) => {
    await sql`select set_config('openward.sought', ${number}, true)`.execute(asking);
    const { rows } = await sql<Person>`select id, name from person where id = ${number}`.execute(asking);
    return rows[0] ?? null;
  });
}
