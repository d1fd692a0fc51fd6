import { posix } from "node:path";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** The day on which each file was received, as the lists of extracts say. */
export interface ReceivedDays {
  /** Takes in what one list says: its paths are relative to the folder it lies in. */
  readonly note: (facts: Facts, fileId: number, shownPath: string) => Promise<void>;
  /** Null where no list names the file. */
  readonly of: (shownPath: string) => string | null;
}

export function receivedDays(): ReceivedDays {
  const days = new Map<string, string>();
  return {
    note: async (facts, fileId, shownPath) => {
      const rows = await facts.rows<{ file: string; arrived_on: string }>(
        sql`select file, arrived_on from extracts_states where file_id = $fileId`,
        { fileId },
      );
      for (const { file, arrived_on } of rows)
        days.set(posix.join(posix.dirname(shownPath), file.replaceAll("\\", "/")), arrived_on);
    },
    of: (shownPath) => days.get(shownPath) ?? null,
  };
}
