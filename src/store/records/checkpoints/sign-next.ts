import { sql } from "kysely";
import { checkpointId, readCheckpoint, signCheckpoint } from "../../log/checkpoint.ts";
import { rootOfFrontier } from "../../log/merkle-tree.ts";
import type { NoteSigner } from "../../log/note-keys.ts";
import type { Records } from "../records.ts";
import { type KeptNote, newestCheckpoint } from "./checkpoint-rows.ts";

/**
 * Signs the log as it stands, in line with what is written to it: every entry that the checkpoint counts was recorded no later, and
 * every other no earlier.
 * @param onlyIfGrown true gives back the newest one where nothing was written since
 * @returns null for a log without an entry
 * @throws Refusal of kind "unavailable" where the records do not answer
 */
export async function signNext(
  { enqueue }: Pick<Records, "enqueue">,
  signer: NoteSigner,
  { onlyIfGrown = false }: { readonly onlyIfGrown?: boolean } = {},
): Promise<KeptNote | null> {
  return enqueue(async (asking, nextEnd) => {
    const newest = await newestCheckpoint(asking);
    const { frontier, recordedAt, passed } = nextEnd();
    const { size } = frontier;
    if (size === 0 || (onlyIfGrown && newest?.size === size)) return newest;
    const note = signCheckpoint(
      {
        origin: signer.name,
        size,
        root: rootOfFrontier(frontier),
        at: recordedAt,
        previous: newest === null ? null : checkpointId(readCheckpoint(newest.note).note.text),
      },
      signer,
    );
    const number = (newest?.number ?? 0) + 1;
    await sql`update log_head set recorded_at = ${recordedAt}`.execute(asking);
    await sql`insert into log_checkpoint (number, size, made_at, note)
      values (${number}, ${size}, ${recordedAt}, ${note})`.execute(asking);
    passed();
    return { number, size, madeAt: recordedAt, note };
  });
}
