import { sql } from "kysely";
import { entryText } from "../log/log-entry.ts";
import { leafHash } from "../log/merkle-tree.ts";
import { type Asker, askerSettings } from "./asker.ts";
import type { Records } from "./records.ts";

export interface Erasure {
  readonly record: string;
  /** The version whose body, salt and reason are erased. */
  readonly version: number;
  /** The legal ground, in words; it is kept and shown. */
  readonly ground: string;
}

export type ErasureOutcome =
  | { readonly status: "erased" | "again"; readonly seq: number }
  | { readonly status: "not-found" };

/**
 * Erases what one revision said. That it was made, when, by whom and with which hash stays, and so do all proofs; the erasure is an
 * entry of the log itself.
 * @throws Refusal of kind "unavailable" where it is not known to have been done: the same again is safe
 */
export async function erase(
  { enqueue }: Pick<Records, "enqueue">,
  asker: Asker,
  { record, version, ground }: Erasure,
): Promise<ErasureOutcome> {
  const { person, organisations } = askerSettings(asker);
  return enqueue(async (asking, nextEnd): Promise<ErasureOutcome> => {
    await sql`select set_config('openward.person', ${person}, true),
      set_config('openward.organisations', ${organisations}, true)`.execute(asking);
    const found = await asking
      .selectFrom("revision")
      .innerJoin("record", "record.id", "revision.record")
      .select(["record.kind", "revision.body_hash"])
      .where("revision.record", "=", record)
      .where("revision.version", "=", version)
      .executeTakeFirst();
    if (found === undefined) return { status: "not-found" };
    const end = nextEnd();
    const bodyHash = found.body_hash.toString("base64");
    const { seq, recordedAt } = end;
    const entry = entryText({ seq, recordedAt, record, kind: found.kind, version, action: "erase", bodyHash });
    const leaf = leafHash(Buffer.from(entry, "utf8"));
    const { rows } = await sql<{ outcome: "written" | "again" | "not-found"; seq: number }>`
      select * from record_erase(${record}, ${version}, ${ground}, ${seq}, ${entry}, ${leaf}, ${recordedAt})`.execute(
      asking,
    );
    const [row] = rows;
    if (row === undefined || row.outcome === "not-found") return { status: "not-found" };
    if (row.outcome === "again") return { status: "again", seq: row.seq };
    end.added(leaf);
    return { status: "erased", seq: row.seq };
  });
}
