import { ZodError } from "zod";
import { Refusal } from "../../domain/refusal.ts";
import type { Asking } from "../../store/records/records.ts";
import { type Write, type WriteOutcome, type Written, writeTogether } from "../../store/records/write.ts";
import type { Override } from "./gate-shapes.ts";
import { gateReport } from "./gates.ts";
import { asJson, type KeptPartnership } from "./kept-partnership.ts";
import { partnershipSchema } from "./partnership.ts";
import { notBefore, type PartnershipFile } from "./partnership-file.ts";
import type { AboutIt, Hand } from "./partnership-hand.ts";
import type { PublicEntry } from "./public-entry.ts";
import { publicView } from "./public-view.ts";
import { registerFields } from "./register-fields.ts";
import type { PartnershipState } from "./states.ts";

/** What an action makes of a partnership. */
export interface Made {
  /** What the log says was done. */
  readonly action: string;
  readonly kept: KeptPartnership;
  readonly state: PartnershipState;
  readonly reason: string | null;
  /** What readers are told changed; left out where nothing public does. */
  readonly says?: string;
  readonly within?: (asking: Asking, written: Written) => Promise<void>;
}

/** Writes a partnership, and with it its public entry where something of that changes: both or neither. */
export async function commit(
  { records, asker, now }: Hand,
  file: PartnershipFile,
  { record, expectedVersion, idempotencyKey }: AboutIt,
  made: Made,
): Promise<WriteOutcome> {
  const { action, state, reason, within } = made;
  const { organisation } = file;
  const entry = entryWrite(file, made, now, idempotencyKey);
  const kept: KeptPartnership = {
    ...made.kept,
    state: { ...state, checkedBy: keptCheck(file, made), openDisputes: 0 },
    entryVersion: made.kept.entryVersion + (entry === null ? 0 : 1),
  };
  const main: Write = {
    kind: "partnership",
    record,
    expectedVersion,
    organisation,
    sharedWith: sharedWith(kept, organisation),
    state: state.status,
    body: asJson(kept),
    action,
    ...(reason === null ? {} : { reason }),
    idempotencyKey,
    ...(within === undefined ? {} : { within }),
  };
  const [outcome] = await writeTogether(records, asker, entry === null ? [main] : [main, entry]);
  if (outcome === undefined) throw new RangeError("one write has one outcome");
  return outcome;
}

/** A check that no longer counts is not kept as one that does. */
function keptCheck(file: PartnershipFile, { action, state }: Made): string | null {
  // The same person may have checked it anew.
  if (action === "check") return state.checkedBy;
  return state.checkedBy === file.kept.state.checkedBy && file.state.checkedBy === null ? null : state.checkedBy;
}

/** The parties beside its own organisation, by the codes under which people work there. */
function sharedWith({ document }: KeptPartnership, organisation: string): string[] {
  const ids = (document.public.parties ?? []).map(({ id }) => id);
  return [...new Set(ids)].filter((id) => id !== organisation && /^[A-Z0-9-]{2,20}$/.test(id)).sort();
}

function entryWrite(file: PartnershipFile, made: Made, now: number, key: string): Write | null {
  const { kept, state, says } = made;
  const refused = state.status === "refused";
  if (made.action !== "leave-open" && says === undefined) return null;
  if (kept.published === null && !refused) return null;
  const body = refused ? refusedBody(kept) : { view: viewOf(file, kept, state, now), settled: kept.settled };
  return {
    kind: "partnership-entry",
    record: kept.entry,
    expectedVersion: kept.entryVersion,
    organisation: file.organisation,
    isPublic: true,
    state: state.status,
    body: asJson(body),
    action: made.action,
    reason: says ?? "A point was left open",
    idempotencyKey: `${key} entry`,
  };
}

/** What was refused is counted and not told. */
function refusedBody({ entry }: KeptPartnership) {
  return { schema: partnershipSchema, id: entry, status: "refused" };
}

function viewOf(file: PartnershipFile, kept: KeptPartnership, state: PartnershipState, now: number) {
  const { published, entry, openPoints } = kept;
  if (published === null) throw new RangeError("nothing of it is public");
  // What this write itself brings is not in the file yet.
  const at = notBefore(file.gateCase, now);
  const granted = kept.overrides.flatMap(({ check, reason, askedBy, confirmed }): Override[] =>
    confirmed?.version === file.version + 1
      ? [{ check, reason, executives: [askedBy, confirmed.by], grantedAt: at }]
      : [],
  );
  const gateCase = { ...file.gateCase, openPoints, overrides: [...file.gateCase.overrides, ...granted] };
  const decision = { checkedBy: null, approvedBy: null };
  const report = gateReport(gateCase, state.stage, decision, at);
  try {
    return publicView(published.text as PublicEntry, {
      id: entry,
      status: state.status,
      stage: state.stage,
      firstPublishedOn: published.firstOn,
      lastUpdatedOn: new Date(now).toISOString().slice(0, 10),
      openPoints: report.publicOpenPoints.map((point) => ({ ...point })),
      overrides: report.publicOverrides.map((each) => ({ ...each })),
      openDisputes: file.disputes.filter((each) => !kept.settled.some(({ dispute }) => dispute === each.record)).length,
    });
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    throw new Refusal(
      "conflict",
      `The summary is not complete: ${missingWords(error)}.`,
      "Fill it in, and have it checked.",
    );
  }
}

/** Every trouble with a summary, by the labels of the register. */
export function missingWords({ issues }: ZodError): string {
  const labels = issues.map(({ path, message }) => {
    const field = registerFields.find(({ written }) => written.includes(String(path[0])));
    const label = field?.label ?? String(path[0] ?? "The whole");
    return message.startsWith("Invalid input") ? `${label} is missing` : `${label}: ${message.replace(/\.$/, "")}`;
  });
  return [...new Set(labels)].join("; ");
}
