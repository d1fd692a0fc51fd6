import { type Kysely, sql, type Transaction } from "kysely";
import { type Asker, askerSettings } from "./asker.ts";
import type { Tables } from "./tables.ts";
import { orUnavailable } from "./unavailable.ts";
import type { Enqueue } from "./write-queue.ts";

/** A transaction on behalf of somebody; registers ask their own tables through it. */
export type Asking = Transaction<Tables>;

/** The records as the application has them: every question is asked on somebody's behalf. */
export interface Records {
  /** As the application's role; what it sees without an asker is what anybody sees. */
  readonly db: Kysely<Tables>;
  /** Puts a write in line. Use `write` and `erase`. */
  readonly enqueue: Enqueue;
  /** Told of each write that anybody may read, once it is there; left out where nobody waits for it. */
  readonly published?: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Asks the records on somebody's behalf, in one transaction that only reads.
 * @throws Refusal of kind "unavailable" where they do not answer
 */
export async function askRecords<T>(
  { db }: Pick<Records, "db">,
  asker: Asker,
  ask: (asking: Asking) => Promise<T>,
): Promise<T> {
  const { person, organisations, today } = askerSettings(asker);
  try {
    return await db
      .transaction()
      .setAccessMode("read only")
      .setIsolationLevel("repeatable read")
      .execute(async (asking) => {
        await sql`select set_config('openward.person', ${person}, true),
          set_config('openward.organisations', ${organisations}, true), set_config('openward.today', ${today}, true)`.execute(
          asking,
        );
        return ask(asking);
      });
  } catch (error) {
    throw orUnavailable(error);
  }
}
