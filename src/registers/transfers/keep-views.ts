import type { Records } from "../../store/records/records.ts";
import { type WriteOutcome, write } from "../../store/records/write.ts";
import { type Acting, actorAt, instantOf, refuse, type SentAs } from "../acting.ts";
import { recordIdOf } from "../record-id.ts";
import { belongsTo } from "./keep-transfers.ts";
import type { RecipientView } from "./transfer.ts";
import type { KeptTransfer } from "./transfer-records.ts";

/** Says what the receiving body holds of a figure that another keeps: its own record, which the keeper reads and cannot change. */
export async function sayView(
  records: Records,
  acting: Acting,
  kept: KeptTransfer,
  { view, ...sent }: SentAs & { readonly view: RecipientView },
): Promise<WriteOutcome> {
  if (kept.transfer.recipient.odsCode !== kept.named) refuse("Only the organisation that received it says this.");
  if (kept.openedAt === null) refuse("Its review has not been opened yet.");
  if (kept.withdrawn !== null) refuse("The record was withdrawn.");
  if (!actorAt(acting, kept.named).roles.includes("contributor"))
    refuse("This is for the organisation that received it.");
  return write(records, acting.writer, {
    kind: "transfer-view",
    record: recordIdOf("transfer-view", kept.id),
    organisation: kept.named,
    sharedWith: [kept.organisation],
    state: view,
    body: { transfer: kept.id, view, at: instantOf(acting) },
    action: "say-view",
    ...(sent.expectedVersion === 0 ? { within: belongsTo(kept.id) } : {}),
    ...sent,
  });
}
