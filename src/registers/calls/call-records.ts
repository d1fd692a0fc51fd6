import { z } from "zod";
import type { Asker } from "../../store/records/asker.ts";
import { listRecords, type RecordNow, readRecord } from "../../store/records/read.ts";
import type { Records } from "../../store/records/records.ts";
import { isRecordId } from "../record-id.ts";
import { call } from "./call.ts";
import type { AccessTable } from "./equal-access.ts";
import type { SelectionLog } from "./selection.ts";
import type { CallStatus } from "./states.ts";

const accessCount = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("count"), count: z.int().min(0) }),
  z.strictObject({ state: z.literal("hidden") }),
]);
const accessRow = z.strictObject({
  group: z.string(),
  reached: z.int(),
  opened: accessCount,
  answered: accessCount,
  chosen: z.int(),
});

/** What a call's record holds once it is announced: all of it is public, and none of it names an applicant or a scorer. */
export const callBody = z.strictObject({
  call,
  announcedOn: z.iso.date().nullable(),
  withdrawnBecause: z.string().nullable(),
  selection: z
    .strictObject({
      criteria: z.array(z.string()),
      applied: z.int(),
      chosen: z.int(),
      scorers: z.int(),
      stoodAside: z.int(),
      whyNotByPoints: z.array(z.string()),
    })
    .nullable(),
  /** What decided in general, for those who did not apply. */
  inGeneral: z.string().nullable(),
  access: z
    .array(z.strictObject({ by: z.enum(["kind", "size", "past"]), rows: z.array(accessRow), total: accessRow }))
    .nullable(),
});
export type CallBody = z.infer<typeof callBody>;

/** The shapes agree with the pure rules that fill them. */
type Agrees = CallBody & { readonly selection: SelectionLog | null; readonly access: readonly AccessTable[] | null };

const statuses: readonly CallStatus[] = ["draft", "open", "scoring", "decided", "withdrawn"];

/** A call as it is kept. */
export interface KeptCall extends Agrees {
  readonly id: string;
  readonly version: number;
  /** ODS code of whose call it is. */
  readonly organisation: string;
  readonly status: CallStatus;
  readonly changedAt: string;
}

function keptCall({ id, version, organisation, state, changedAt, revision }: RecordNow): KeptCall | null {
  const status = statuses.find((each) => each === state);
  const body = callBody.safeParse(revision.body);
  return status === undefined || !body.success ? null : { id, version, organisation, status, changedAt, ...body.data };
}

/** A call that the asker may see; null where there is none. */
export async function readCall(records: Records, asker: Asker, id: string): Promise<KeptCall | null> {
  if (!isRecordId(id)) return null;
  const found = await readRecord(records, asker, id);
  return found?.kind === "call" ? keptCall(found) : null;
}

/** Calls that the asker may see: those still open first, by the day they close, then the others, the last to close first. */
export async function listCalls(records: Records, asker: Asker, today: string): Promise<readonly KeptCall[]> {
  const found = await listRecords(records, asker, { kind: "call", limit: 1000 });
  const calls = found.flatMap((each) => keptCall(each) ?? []);
  const isOpen = (each: KeptCall) => isTaking(each, today);
  const by = (a: KeptCall, b: KeptCall) =>
    a.call.closesOn < b.call.closesOn ? -1 : a.call.closesOn > b.call.closesOn ? 1 : a.id < b.id ? -1 : 1;
  return [...calls.filter(isOpen).sort(by), ...calls.filter((each) => !isOpen(each)).sort((a, b) => by(b, a))];
}

/** True while it can be answered. @param today in England, ISO */
export function isTaking({ status, call }: Pick<KeptCall, "status" | "call">, today: string): boolean {
  return status === "open" && today <= call.closesOn;
}
