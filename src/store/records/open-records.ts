import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { Refusal } from "../../domain/refusal.ts";
import { appAddress, isCode } from "./app-role.ts";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migration.ts";
import { recordTables } from "./migrations/001-records.ts";
import { checkpointTables } from "./migrations/002-checkpoints.ts";
import { longestMs, openPool } from "./pool.ts";
import type { Records } from "./records.ts";
import type { Tables } from "./tables.ts";
import { writeQueue } from "./write-queue.ts";

/** Steps of the records themselves. */
export const ownTables: readonly Migration[] = [recordTables, checkpointTables];

export interface RecordsOptions {
  /** Where the owner of the tables connects; used to bring them forward and for nothing else. */
  readonly ownerUrl: string;
  /** Where the application connects; left out, a role without rights is made for it. */
  readonly appUrl?: string;
  /** Steps of the registers, after those of the records themselves. */
  readonly migrations?: readonly Migration[];
  /** Connections at a time; 10 unless told otherwise. */
  readonly size?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: (sentence: string) => void;
}

/**
 * Opens the records of a database: brings its tables forward as their owner, and from then on works as a role that owns nothing.
 * @throws Refusal where the server cannot be reached, a role lacks or has a right it should not, or the tables do not fit
 */
export async function openRecords(options: RecordsOptions): Promise<Records> {
  const { ownerUrl, appUrl, migrations = [], size = 10, now, log } = options;
  const url = await prepareTables(ownerUrl, appUrl ?? null, [...ownTables, ...migrations]);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: async () => openPool(url, { size, log }) }) });
  const { enqueue, idle } = writeQueue(db, now);
  return {
    db,
    enqueue,
    close: async () => {
      await idle();
      await db.destroy();
    },
  };
}

/**
 * Brings the tables of a database forward as their owner.
 * @param appUrl where the application connects; null makes a role for it
 * @returns where the application connects
 * @throws Refusal as `openRecords` does
 */
export async function prepareTables(
  ownerUrl: string,
  appUrl: string | null,
  migrations: readonly Migration[],
): Promise<string> {
  const owner = await connect(ownerUrl);
  try {
    const app = await appAddress(owner, ownerUrl, appUrl);
    await migrate(owner, migrations, { app: app.role });
    return app.url;
  } finally {
    await owner.end().catch(() => {});
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: longestMs,
    application_name: "openward",
  });
  // What goes wrong reaches whoever asked; without this the process would end as well.
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { host } = new URL(url);
    const because = isCode(error, "28P01")
      ? "it does not know the password"
      : error instanceof Error
        ? error.message
        : "";
    throw new Refusal(
      "unavailable",
      `The PostgreSQL at ${host} cannot be used: ${because}.`,
      "Check DATABASE_URL, and that the server runs.",
    );
  }
}
