import type { Kysely } from "kysely";
import { readEntry } from "../../log/log-entry.ts";
import { exportedCheckpoint, exportedEntry, exportHead, type LoggedBody } from "../../log/log-export.ts";
import { anybody } from "../asker.ts";
import { logEntries } from "../log-rows.ts";
import { askRecords, type Records } from "../records.ts";
import type { Tables } from "../tables.ts";
import { checkpointsAfter, type KeptNote } from "./checkpoint-rows.ts";

/** Entries read at a time. */
const atOnce = 500;

/**
 * The log as a file, in parts of some hundred lines: every entry that a checkpoint counts, with its body where anybody may read it, and
 * every checkpoint up to that one. What is written meanwhile is left out.
 * @throws Refusal of kind "unavailable" where the records do not answer
 * @see docs/log-export.md
 */
export async function* exportLines(
  records: Pick<Records, "db">,
  origin: string,
  upTo: KeptNote,
): AsyncGenerator<string, void, undefined> {
  yield exportHead(origin);
  let checkpoints = await checkpointsAfter(records.db, { after: 0, limit: atOnce });
  const nextCheckpoints = async () => {
    const after = checkpoints.at(-1)?.number ?? upTo.number;
    checkpoints = await checkpointsAfter(records.db, { after, limit: atOnce });
  };
  for (let after = 0; after < upTo.size; after += atOnce) {
    const limit = Math.min(atOnce, upTo.size - after);
    const page = await askRecords(records, anybody, async (asking) => ({
      entries: await logEntries(asking, { after, limit }),
      bodies: await publicBodies(asking, { after, upTo: after + limit }),
    }));
    let lines = "";
    for (const { seq, entry } of page.entries) {
      lines += exportedEntry(readEntry(entry), page.bodies.get(seq) ?? null);
      for (;;) {
        const [first, ...rest] = checkpoints;
        if (first === undefined || first.size !== seq || first.number > upTo.number) break;
        lines += exportedCheckpoint(first.note);
        checkpoints = rest;
        if (rest.length === 0) {
          checkpoints = [first];
          await nextCheckpoints();
        }
      }
    }
    yield lines;
  }
}

/** What anybody may read of what entries stand for, by the number of the entry. */
export async function publicBodies(
  asking: Kysely<Tables>,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<ReadonlyMap<number, LoggedBody>> {
  const rows = await asking
    .selectFrom("revision")
    .select(["seq", "body", "salt"])
    .where("seq", ">", after)
    .where("seq", "<=", upTo)
    .where("is_public", "=", true)
    .execute();
  return new Map(rows.flatMap(({ seq, body, salt }) => (salt === null ? [] : [[seq, { body, salt }] as const])));
}
