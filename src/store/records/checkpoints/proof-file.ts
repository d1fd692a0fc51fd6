import { readEntry } from "../../log/log-entry.ts";
import { exportedProof } from "../../log/log-export.ts";
import { planInclusion } from "../../log/merkle-proof.ts";
import { anybody } from "../asker.ts";
import { logEntries } from "../log-rows.ts";
import { askRecords, type Records } from "../records.ts";
import type { KeptNote } from "./checkpoint-rows.ts";
import { publicBodies } from "./export-lines.ts";
import { plannedProof } from "./proof-rows.ts";

/** What came of asking for a proof. */
export type ProofAnswer =
  | { readonly status: "proof"; readonly file: string }
  /** No such version that anybody may read. */
  | { readonly status: "not-found" }
  /** Written after the newest checkpoint. */
  | { readonly status: "not-yet" };

/**
 * The proof that a version of a record is in the log which a checkpoint counts, as a file that `openward verify` reads. Only of what anybody
 * may read: that there is another is nobody's business.
 */
export async function proofFile(
  records: Pick<Records, "db">,
  { record, version, checkpoint }: { readonly record: string; readonly version: number; readonly checkpoint: KeptNote },
): Promise<ProofAnswer> {
  return askRecords(records, anybody, async (asking): Promise<ProofAnswer> => {
    const found = await asking
      .selectFrom("revision")
      .select("seq")
      .where("record", "=", record)
      .where("version", "=", version)
      .where("is_public", "=", true)
      .executeTakeFirst();
    if (found === undefined) return { status: "not-found" };
    const { seq } = found;
    if (seq > checkpoint.size) return { status: "not-yet" };
    const [leaf] = await logEntries(asking, { after: seq - 1, limit: 1 });
    if (leaf === undefined) throw new Error(`the log lacks its entry ${seq}`);
    const logged = (await publicBodies(asking, { after: seq - 1, upTo: seq })).get(seq) ?? null;
    const proof = await plannedProof(asking, planInclusion(seq - 1, checkpoint.size));
    return {
      status: "proof",
      file: exportedProof({ entry: readEntry(leaf.entry), logged, note: checkpoint.note, proof }),
    };
  });
}
