import { sql } from "kysely";
import { z } from "zod";
import { isOdsCode } from "../../domain/ods-code.ts";
import type { Asker } from "../../store/records/asker.ts";
import {
  histories,
  listRecords,
  type RecordNow,
  type RecordQuestion,
  readRecord,
  readRecords,
  type Revision as Written,
} from "../../store/records/read.ts";
import { askRecords, type Records } from "../../store/records/records.ts";
import { isRecordId } from "../record-id.ts";
import { type DisclosedRecord, type Dispute, type Revision, type Standing, standingAt } from "./dispute.ts";
import { type RecipientView, recipientViews, type Transfer, transfer } from "./transfer.ts";

const instant = z.iso.datetime({ offset: true });
const person = z.string().min(1);

/** What the record of a transfer holds: the figure as it stands, who answers for it, and what is proposed. */
export const transferBody = z.strictObject({
  transfer,
  /** ODS code of the other party: it reviews and disputes, and changes nothing. */
  named: z.string().refine(isOdsCode),
  openedAt: instant.nullable(),
  /** The newest revision that was checked; null before the review was opened. */
  checked: z
    .strictObject({ number: z.int().min(1), author: person, checker: person, reason: z.string(), at: instant })
    .nullable(),
  /** What waits for a checker: another figure, or taking it back. */
  proposed: z.strictObject({ transfer: transfer.nullable(), reason: z.string(), author: person }).nullable(),
  withdrawn: z.strictObject({ reason: z.string(), at: instant }).nullable(),
});
export type TransferBody = z.infer<typeof transferBody>;

export const disputeBody = z.strictObject({
  transfer: z.uuid(),
  statement: z.string(),
  raisedAt: instant,
  outcome: z.enum(["resolved", "resolved-no-change", "withdrawn"]).nullable(),
});
export const viewBody = z.strictObject({ transfer: z.uuid(), view: z.enum(recipientViews), at: instant });
export const answerBody = z.strictObject({ transfer: z.uuid(), dispute: z.uuid(), statement: z.string(), at: instant });

/** A dispute as it is kept. */
export interface KeptDispute extends Dispute {
  readonly record: string;
  readonly version: number;
  /** Version of the answer's record; 0 where there is none. */
  readonly answerVersion: number;
}

/** A transfer with everything that was said of it. */
export interface KeptTransfer extends TransferBody {
  readonly id: string;
  readonly version: number;
  /** ODS code of who keeps it. */
  readonly organisation: string;
  readonly state: string;
  readonly disputes: readonly KeptDispute[];
  /** What the receiving body says of a figure that the other party keeps; null while it has said nothing. */
  readonly view: { readonly view: RecipientView; readonly at: string; readonly version: number } | null;
  /** As the rules of disputes take it; null before the review was opened. */
  readonly disclosed: DisclosedRecord<Transfer> | null;
}

/** A transfer that the asker may see; null where there is none. */
export async function readTransfer(records: Records, asker: Asker, id: string): Promise<KeptTransfer | null> {
  if (!isRecordId(id)) return null;
  const found = await readRecord(records, asker, id);
  if (found?.kind !== "transfer") return null;
  const [kept] = await assembled(records, asker, [found]);
  return kept ?? null;
}

/** Transfers that the asker may see, the last changed first; 100 at most where nothing else is asked. */
export async function listTransfers(
  records: Records,
  asker: Asker,
  question: Omit<RecordQuestion, "kind" | "state"> = {},
): Promise<readonly KeptTransfer[]> {
  return assembled(records, asker, await listRecords(records, asker, { ...question, kind: "transfer" }));
}

/** Transfers to an organisation in a year and its neighbours: lines may be a year apart. */
export async function transfersTo(
  records: Records,
  asker: Asker,
  { organisation, year }: { readonly organisation: string; readonly year: number },
): Promise<readonly KeptTransfer[]> {
  const found = await Promise.all(
    [year - 1, year, year + 1].map((each) =>
      listTransfers(records, asker, {
        says: { transfer: { recipient: { odsCode: organisation }, year: each } },
        limit: mostOfAYear,
      }),
    ),
  );
  return found.flat();
}

/** More transfers than any organisation has entered in a year. */
const mostOfAYear = 5000;

/** The transfer that a dispute is about, with it; null where there is none that the asker may see. */
export async function readDispute(
  records: Records,
  asker: Asker,
  id: string,
): Promise<{ readonly kept: KeptTransfer; readonly dispute: KeptDispute } | null> {
  if (!isRecordId(id)) return null;
  const found = await readRecord(records, asker, id);
  const body = disputeBody.safeParse(found?.kind === "transfer-dispute" ? found.revision.body : null);
  const kept = body.success ? await readTransfer(records, asker, body.data.transfer) : null;
  const dispute = kept?.disputes.find(({ record }) => record === id);
  return kept === null || dispute === undefined ? null : { kept, dispute };
}

async function assembled(
  records: Records,
  asker: Asker,
  found: readonly RecordNow[],
): Promise<readonly KeptTransfer[]> {
  const ids = found.map(({ id }) => id);
  const [parts, written] = await Promise.all([partsOf(records, asker, ids), histories(records, asker, ids)]);
  const ofKind = (kind: string) => parts.filter((part) => part.kind === kind);
  const [disputes, answers] = [ofKind("transfer-dispute"), ofKind("transfer-answer")];
  const views = ofKind("transfer-view").flatMap(({ version, revision }) => {
    const read = viewBody.safeParse(revision.body);
    return read.success ? [{ ...read.data, version }] : [];
  });
  return found.flatMap((each) => {
    const body = transferBody.safeParse(each.revision.body);
    if (!body.success) return [];
    const { id, version, organisation, state } = each;
    const own = disputesOf(id, disputes, answers);
    const disclosed = disclosedFrom(body.data, checkedRevisions(written.get(id) ?? []), own);
    const view = views.find((each) => each.transfer === id) ?? null;
    return [{ id, version, organisation, state, ...body.data, disputes: own, view, disclosed }];
  });
}

/** Disputes, answers and views that belong to transfers. */
async function partsOf(records: Records, asker: Asker, transfers: readonly string[]): Promise<readonly RecordNow[]> {
  if (transfers.length === 0) return [];
  const { rows } = await askRecords(records, asker, (asking) =>
    sql<{ record: string }>`
      select record from transfer_part where transfer = any(${transfers}::uuid[]) and record <> transfer`.execute(
      asking,
    ),
  );
  return readRecords(
    records,
    asker,
    rows.map(({ record }) => record),
  );
}

function disputesOf(id: string, disputes: readonly RecordNow[], answers: readonly RecordNow[]): KeptDispute[] {
  const said = answers.flatMap(({ version, revision }) => {
    const body = answerBody.safeParse(revision.body);
    return body.success && body.data.transfer === id ? [{ version, ...body.data }] : [];
  });
  return disputes
    .flatMap(({ id: record, version, revision }) => {
      const body = disputeBody.safeParse(revision.body);
      return body.success && body.data.transfer === id ? [{ record, version, ...body.data }] : [];
    })
    .sort((a, b) => Date.parse(a.raisedAt) - Date.parse(b.raisedAt) || (a.record < b.record ? -1 : 1))
    .map(({ record, version, statement, raisedAt, outcome }, i) => {
      const answer = said.find(({ dispute }) => dispute === record);
      return {
        id: i + 1,
        record,
        version,
        statement,
        raisedAt,
        outcome,
        answer: answer?.statement ?? null,
        answerVersion: answer?.version ?? 0,
      };
    });
}

/** Every revision that was checked, each once, in order. */
function checkedRevisions(written: readonly Written[]): Revision<Transfer>[] {
  const seen = new Map<number, Revision<Transfer>>();
  for (const { body } of written) {
    const read = transferBody.safeParse(body);
    if (!read.success || read.data.checked === null || seen.has(read.data.checked.number)) continue;
    seen.set(read.data.checked.number, { body: read.data.transfer, ...read.data.checked });
  }
  return [...seen.values()];
}

function disclosedFrom(
  { openedAt, withdrawn }: TransferBody,
  revisions: readonly Revision<Transfer>[],
  disputes: readonly KeptDispute[],
): DisclosedRecord<Transfer> | null {
  if (openedAt === null) return null;
  const times = [openedAt, ...revisions.map(({ at }) => at), ...disputes.map(({ raisedAt }) => raisedAt)];
  if (withdrawn !== null) times.push(withdrawn.at);
  const lastAt = times.reduce((last, at) => (Date.parse(at) > Date.parse(last) ? at : last));
  const plain = disputes.map(({ id, statement, raisedAt, answer, outcome }) => ({
    id,
    statement,
    raisedAt,
    answer,
    outcome,
  }));
  return { reviewOpenedAt: openedAt, revisions, disputes: plain, withdrawn, lastAt };
}

/** Where a transfer stands; null before its review was opened. @param now milliseconds since 1970 */
export function standsAt({ disclosed }: Pick<KeptTransfer, "disclosed">, now: number): Standing | null {
  return disclosed === null ? null : standingAt(disclosed, new Date(now).toISOString());
}

/** True where anybody may read it: from the day after its windows on, whatever is open. */
export function isOut(kept: Pick<KeptTransfer, "disclosed">, today: string): boolean {
  const windows = kept.disclosed === null ? null : standingAt(kept.disclosed, kept.disclosed.reviewOpenedAt).windows;
  return windows !== null && windows.publicFrom <= today;
}
