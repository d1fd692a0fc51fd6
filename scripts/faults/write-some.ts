import type { Records } from "../../src/store/records/records.ts";
import { write } from "../../src/store/records/write.ts";

let keys = 0;

/** Writes new records, all at once. @returns how many were acknowledged */
export async function writeSome(records: Records, count: number, isPublic = false): Promise<number> {
  const author = { person: "p-writer", organisations: ["SYN-T001"] };
  const outcomes = await Promise.all(
    Array.from({ length: count }, (_, at) =>
      write(records, author, {
        kind: "idea",
        expectedVersion: 0,
        organisation: "SYN-T001",
        state: "idea",
        isPublic,
        body: { at, note: "as it was written" },
        idempotencyKey: `some-${++keys}`,
      }),
    ),
  );
  return outcomes.filter(({ status }) => status === "written").length;
}
