import { z } from "zod";
import { anybody } from "../../store/records/asker.ts";
import { history, listRecords, type RecordNow } from "../../store/records/read.ts";
import type { Records } from "../../store/records/records.ts";
import type { PublicView } from "../partnerships/public-view.ts";
import { transfer } from "../transfers/transfer.ts";
import { type PartnershipRow, partnershipRows, type TellingEntry } from "./partnership-rows.ts";
import { type ToldTransfer, type TransferRow, transferRows } from "./transfer-rows.ts";

/** What the registers tell a build. */
export interface RegisterFacts {
  readonly partnerships: readonly PartnershipRow[];
  readonly transfers: readonly TransferRow[];
}

/** A public entry, of which only `publicView` makes the view; one that was refused has none. */
const entryBody = z.object({ view: z.custom<PublicView>((view) => typeof view === "object" && view !== null) });

/** A transfer, or what became of one: the newest of its revisions counts. */
const transferBody = z.union([
  transfer.transform((newest) => ({ newest, withdrawn: false })),
  z
    .object({ revisions: z.array(z.object({ body: transfer })).min(1), withdrawn: z.unknown() })
    .transform(({ revisions, withdrawn }) => ({
      newest: revisions.at(-1)?.body,
      withdrawn: withdrawn !== null && withdrawn !== undefined,
    })),
  z.object({ transfer }).transform((body) => ({ newest: body.transfer, withdrawn: false })),
]);

/**
 * Reads the registers as anybody may: what is not public does not come near a build.
 * @throws Refusal of kind "unavailable" where the records do not answer
 */
export async function readRegisters(records: Pick<Records, "db">): Promise<RegisterFacts> {
  const entries: TellingEntry[] = [];
  for await (const { id } of allOf(records, "partnership-entry")) {
    const revisions = await history(records as Records, anybody, id);
    entries.push({
      id,
      revisions: revisions.map(({ recordedAt, body }) => ({
        recordedAt,
        view: entryBody.safeParse(body).data?.view ?? null,
      })),
    });
  }
  const transfers: ToldTransfer[] = [];
  for await (const { id, revision } of allOf(records, "transfer")) {
    const read = transferBody.safeParse(revision.body).data;
    if (read?.newest !== undefined && !read.withdrawn) transfers.push({ id, transfer: read.newest });
  }
  return { partnerships: partnershipRows(entries), transfers: transferRows(transfers) };
}

async function* allOf(records: Pick<Records, "db">, kind: string): AsyncGenerator<RecordNow, void, undefined> {
  const limit = 200;
  for (let after: RecordNow | undefined; ; ) {
    const page: readonly RecordNow[] = await listRecords(records as Records, anybody, {
      kind,
      limit,
      ...(after === undefined ? {} : { after }),
    });
    yield* page;
    after = page.at(-1);
    if (page.length < limit) return;
  }
}
