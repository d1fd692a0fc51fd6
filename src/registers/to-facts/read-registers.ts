import { z } from "zod";
import { anybody } from "../../store/records/asker.ts";
import { history, listRecords, type RecordNow } from "../../store/records/read.ts";
import type { Records } from "../../store/records/records.ts";
import type { PublicView } from "../partnerships/public-view.ts";
import { fileKinds, type KeptFile, keptFile } from "../transfers/keep-files.ts";
import { newestLines } from "../transfers/ledger.ts";
import type { RecipientView } from "../transfers/transfer.ts";
import { transferBody, viewBody } from "../transfers/transfer-records.ts";
import { type PartnershipRow, partnershipRows, type TellingEntry } from "./partnership-rows.ts";
import { fileRows, inOrder, type ToldTransfer, type TransferRow, transferRows } from "./transfer-rows.ts";

/** What the registers tell a build. */
export interface RegisterFacts {
  readonly partnerships: readonly PartnershipRow[];
  readonly transfers: readonly TransferRow[];
}

/** A public entry, of which only `publicView` makes the view; one that was refused has none. */
const entryBody = z.object({ view: z.custom<PublicView>((view) => typeof view === "object" && view !== null) });

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
  const views = new Map<string, RecipientView>();
  for await (const { revision } of allOf(records, "transfer-view")) {
    const said = viewBody.safeParse(revision.body).data;
    if (said !== undefined) views.set(said.transfer, said.view);
  }
  for await (const { id, organisation, revision } of allOf(records, "transfer")) {
    const read = transferBody.safeParse(revision.body).data;
    if (read !== undefined && read.checked !== null && read.withdrawn === null)
      transfers.push({ id, keeper: organisation, transfer: read.transfer, view: views.get(id) ?? null });
  }
  const files: KeptFile[] = [];
  for await (const each of allOf(records, "transfer-file")) {
    const file = keptFile(each);
    if (file !== null) files.push(file);
  }
  const taken = fileKinds.flatMap((kind) => newestLines(files, kind).map((line) => ({ ...line, kind })));
  return {
    partnerships: partnershipRows(entries),
    transfers: inOrder([...transferRows(transfers), ...fileRows(taken)]),
  };
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
