import type { Kysely } from "kysely";
import { readCheckpoint } from "../../log/checkpoint.ts";
import { noteText } from "../../log/signed-note.ts";
import type { Tables } from "../tables.ts";

/** A checkpoint that the log signed. */
export interface KeptNote {
  /** Whole, from 1, in the order in which they were made. */
  readonly number: number;
  /** How many entries it counts. */
  readonly size: number;
  /** In UTC to the millisecond. */
  readonly madeAt: string;
  /** With the signatures of witnesses. */
  readonly note: string;
}

/** The newest checkpoint; null where there is none yet. */
export async function newestCheckpoint(db: Kysely<Tables>): Promise<KeptNote | null> {
  const row = await db.selectFrom("log_checkpoint").selectAll().orderBy("number", "desc").limit(1).executeTakeFirst();
  return row === undefined ? null : ((await withWitnesses(db, [row]))[0] ?? null);
}

/** Checkpoints in the order in which they were made. @param after the number of the one before the first wanted */
export async function checkpointsAfter(
  db: Kysely<Tables>,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly KeptNote[]> {
  const rows = await db
    .selectFrom("log_checkpoint")
    .selectAll()
    .where("number", ">", after)
    .orderBy("number")
    .limit(limit)
    .execute();
  return withWitnesses(db, rows);
}

/** The newest checkpoint that each keeper has taken, by the keeper's name. */
export async function newestKeepings(
  db: Kysely<Tables>,
): Promise<ReadonlyMap<string, { readonly size: number; readonly keptAt: string }>> {
  const rows = await db
    .selectFrom("log_keeping")
    .innerJoin("log_checkpoint", "log_checkpoint.number", "log_keeping.checkpoint")
    .distinctOn("log_keeping.keeper")
    .select(["log_keeping.keeper", "log_checkpoint.size", "log_keeping.kept_at"])
    .orderBy("log_keeping.keeper")
    .orderBy("log_keeping.checkpoint", "desc")
    .execute();
  return new Map(rows.map(({ keeper, size, kept_at }) => [keeper, { size, keptAt: kept_at.toISOString() }]));
}

type CheckpointRow = {
  readonly number: number;
  readonly size: number;
  readonly made_at: Date;
  readonly note: string;
};

async function withWitnesses(db: Kysely<Tables>, rows: readonly CheckpointRow[]): Promise<readonly KeptNote[]> {
  if (rows.length === 0) return [];
  const numbers = rows.map(({ number }) => number);
  const keepings = await db
    .selectFrom("log_keeping")
    .select(["checkpoint", "signatures"])
    .where("checkpoint", "in", numbers)
    .orderBy("keeper")
    .execute();
  return rows.map(({ number, size, made_at, note }) => {
    const added = keepings.flatMap(({ checkpoint, signatures }) => (checkpoint === number ? signatures : []));
    const { note: read } = readCheckpoint(note);
    const signatures = [...new Set([...read.signatures, ...added])];
    return { number, size, madeAt: made_at.toISOString(), note: noteText({ text: read.text, signatures }) };
  });
}
