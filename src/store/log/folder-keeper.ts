import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeAside } from "../write-aside.ts";
import { checkpointId, readCheckpoint } from "./checkpoint.ts";
import { growthTrouble, proofNeededFrom } from "./growth.ts";
import type { Keeper } from "./keeper.ts";

/** `000000000020-3f9a….txt`: the size first, so that names stand in the order of growth; then which checkpoint it is. */
const nameForm = /^\d{15}-[0-9a-f]{16}\.txt$/;

/**
 * Keeps the checkpoints of one log as files of a folder, best on a disk or share of somebody else. It keeps none that does not
 * follow from the newest one there.
 * @param kept is called with the name of each file that was written
 */
export function folderKeeper(folder: string, kept: (file: string) => Promise<void> = async () => {}): Keeper {
  const newest = (): string | null => {
    const names = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => nameForm.test(name)).sort();
    const largest = names.at(-1)?.slice(0, 15);
    // Of one size there can be several, made when nothing was written between them.
    const notes = names
      .filter((name) => name.slice(0, 15) === largest)
      .map((name) => readFileSync(join(folder, name), "utf8"));
    return notes.sort((a, b) => (madeAt(a) < madeAt(b) ? -1 : 1)).at(-1) ?? null;
  };
  return {
    name: folder,
    newest: async (origin) => {
      const note = newest();
      return note !== null && readCheckpoint(note).checkpoint.origin === origin ? note : null;
    },
    keep: async ({ note, proofFrom }) => {
      const { checkpoint, note: read } = readCheckpoint(note);
      const file = `${sizeText(checkpoint.size)}-${Buffer.from(checkpointId(read.text), "base64").toString("hex", 0, 8)}.txt`;
      if (existsSync(join(folder, file))) return [];
      const before = newest();
      const seen = before === null ? null : readCheckpoint(before).checkpoint;
      const from = proofNeededFrom(seen, checkpoint);
      const trouble = growthTrouble(seen, checkpoint, from === null ? [] : await proofFrom(from));
      if (trouble !== null) throw new Error(trouble);
      writeAside(join(folder, file), note);
      await kept(file);
      return [];
    },
  };
}

function madeAt(note: string): string {
  return readCheckpoint(note).checkpoint.at;
}

function sizeText(size: number): string {
  return String(size).padStart(15, "0");
}
