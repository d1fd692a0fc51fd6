import type { Kysely } from "kysely";
import { readCheckpoint } from "../../log/checkpoint.ts";
import type { Keeper } from "../../log/keeper.ts";
import { type NoteSigner, noteVerifier } from "../../log/note-keys.ts";
import { signersOf } from "../../log/signed-note.ts";
import { isSame } from "../../log/verify-proof.ts";
import { logSize } from "../log-rows.ts";
import type { Tables } from "../tables.ts";
import { newestCheckpoint } from "./checkpoint-rows.ts";
import { rootWhen } from "./proof-rows.ts";

/**
 * Why the records must not be written to: their log is not what a checkpoint says it was, whether that is their own newest or one that
 * somebody outside keeps; or they were signed by another key. Null where nothing speaks against it.
 * @param signer null where the key is not here
 */
export async function logTrouble(
  db: Kysely<Tables>,
  signer: NoteSigner | null,
  keepers: readonly Keeper[],
): Promise<string | null> {
  const newest = await newestCheckpoint(db);
  const own = newest === null ? null : readCheckpoint(newest.note);
  const origin = own?.checkpoint.origin ?? signer?.name ?? null;
  if (newest !== null) {
    const trouble = await differs(db, newest.note, "the newest checkpoint in the records themselves");
    if (trouble !== null) return trouble;
  }
  for (const keeper of origin === null ? [] : keepers) {
    // Who cannot be asked says nothing against it.
    const note = await keeper.newest(origin ?? "").catch(() => null);
    const trouble = note === null ? null : await differs(db, note, `the checkpoint kept by “${keeper.name}”`);
    if (trouble !== null) return trouble;
  }
  if (signer === null)
    return `The key of the log ${origin ?? ""} is not here: put log.key back into the folder log of the data, or give it in OPENWARD_LOG_KEY.`;
  if (own === null) return null;
  if (signer.name !== own.checkpoint.origin)
    return `The log in these records is ${own.checkpoint.origin}, and the key that is here is that of ${signer.name}.`;
  return isSigned(own.note, signer)
    ? null
    : `The newest checkpoint of ${signer.name} is not signed by the key that is here.`;
}

async function differs(db: Kysely<Tables>, note: string, whose: string): Promise<string | null> {
  const { size, root, at } = readCheckpoint(note).checkpoint;
  const here = (await logSize(db)).size;
  const entries = (count: number) => `${count} ${count === 1 ? "entry" : "entries"}`;
  if (here < size)
    return `The log has ${entries(here)}, and ${whose}, made at ${at}, counts ${size}: what was written after entry ${here} is missing here. Restore a newer backup.`;
  if (size > 0 && !isSame(await rootWhen(db, size), root))
    return `The first ${entries(size)} of the log are not those that ${whose}, made at ${at}, counts: the history is another one.`;
  return null;
}

function isSigned(note: Parameters<typeof signersOf>[0], signer: NoteSigner): boolean {
  try {
    return signersOf(note, [noteVerifier(signer.verifierKey)]).length > 0;
  } catch {
    return false;
  }
}
