import { Refusal } from "../../domain/refusal.ts";
import { type WriteOutcome, write } from "../../store/records/write.ts";
import { recordIdOf } from "../record-id.ts";
import { commit } from "./commit-partnership.ts";
import type { InternalPart } from "./internal-part.ts";
import { asJson, type KeptPartnership } from "./kept-partnership.ts";
import { emptyPartnership } from "./partnership.ts";
import { type AboutIt, fileFor, type Hand, next } from "./partnership-hand.ts";
import type { PublicDraft } from "./public-entry.ts";
import { type RouteId, routes, stagesOfRoute } from "./routes.ts";
import type { StageId } from "./stages.ts";
import { type Action, proposedBy } from "./states.ts";

export interface Proposal {
  readonly organisation: string;
  readonly route: RouteId;
  readonly fields: PublicDraft;
  readonly idempotencyKey: string;
  /** Its number; worked out from who asks and the key where left out. */
  readonly record?: string;
}

/**
 * Opens a partnership idea.
 * @throws Refusal where its route is not for this register
 */
export async function propose({ records, asker }: Hand, proposal: Proposal): Promise<WriteOutcome> {
  const { organisation, route, fields, idempotencyKey } = proposal;
  const { ruleSet } = routes[route];
  if (ruleSet.kind === "none")
    throw new Refusal("conflict", "This register is not for it.", `${ruleSet.because} Go to: ${ruleSet.goTo}.`);
  if (ruleSet.kind === "refuse") throw new Refusal("conflict", "It is not allowed.", ruleSet.because);
  const person = asker.person ?? "";
  const record = proposal.record ?? recordIdOf("partnership", person, idempotencyKey);
  const kept: KeptPartnership = {
    document: { ...emptyPartnership, public: { ...fields, route } },
    entry: recordIdOf("entry", record),
    entryVersion: 0,
    state: { ...proposedBy(person), stage: stagesOfRoute(route)[0] ?? "triage" },
    stageEnteredIn: 1,
    checkedIn: null,
    summaryCheckedIn: null,
    published: null,
    openPoints: [],
    overrides: [],
    interests: [],
    replaced: [],
    events: [],
    extras: [],
    settled: [],
  };
  return write(records, asker, {
    kind: "partnership",
    record,
    expectedVersion: 0,
    organisation,
    state: kept.state.status,
    body: asJson(kept),
    action: "propose",
    idempotencyKey,
  });
}

/** Fields that somebody filled in, each in place of what stood there. */
export interface Changes {
  readonly fields?: PublicDraft;
  readonly internal?: Partial<InternalPart>;
  /** What the route asks for beside its checks. */
  readonly extras?: KeptPartnership["extras"];
  /** Needed once it is more than an idea. */
  readonly reason: string | null;
}

/** Writes fields; the check of the whole and of the summary are undone by it. */
export async function amend(hand: Hand, about: AboutIt, changes: Changes): Promise<WriteOutcome> {
  const file = await fileFor(hand, about);
  if (file === null) return { status: "not-found" };
  const reason = changes.reason ?? (file.state.status === "idea" ? "Filled in" : null);
  const state = next(file, "amend", hand, { reason });
  const { document } = file.kept;
  const kept: KeptPartnership = {
    ...file.kept,
    document: {
      ...document,
      public: { ...document.public, ...changes.fields },
      internal: { ...document.internal, ...changes.internal },
    },
    extras: changes.extras ?? file.kept.extras,
  };
  return commit(hand, file, about, { action: "amend", kept, state, reason });
}

/** Leaves an amber check open, with a reason, a post that settles it and a day. */
export async function leaveOpen(
  hand: Hand,
  about: AboutIt,
  point: KeptPartnership["openPoints"][number],
): Promise<WriteOutcome> {
  const file = await fileFor(hand, about);
  if (file === null) return { status: "not-found" };
  const state = next(file, "amend", hand, { reason: point.reason });
  const kept = { ...file.kept, openPoints: [...file.kept.openPoints, point] };
  return commit(hand, file, about, { action: "leave-open", kept, state, reason: point.reason });
}

/** The actions that ask for a reason at most. */
export const plainActions = [
  "submit",
  "send-back",
  "pause",
  "resume",
  "reopen",
  "withdraw",
  "hand-over",
  "refuse",
] as const satisfies readonly Action[];
export type PlainAction = (typeof plainActions)[number];

/** Carries one of them out. @param backTo the stage to go back to when it is reopened */
export async function takeAction(
  hand: Hand,
  about: AboutIt,
  {
    action,
    reason,
    backTo,
  }: { readonly action: PlainAction; readonly reason: string | null; readonly backTo?: StageId },
): Promise<WriteOutcome> {
  const file = await fileFor(hand, about);
  if (file === null) return { status: "not-found" };
  const state = next(file, action, hand, { reason, ...(backTo === undefined ? {} : { backTo }) });
  const moved = state.stage === file.state.stage ? {} : { stageEnteredIn: file.version + 1 };
  return commit(hand, file, about, {
    action,
    kept: { ...file.kept, ...moved, checkedIn: null, summaryCheckedIn: null },
    state,
    reason,
    says: "Its status changed",
  });
}

/** Records how a dispute about the public entry ended. Openward takes no side. */
export async function settleDispute(
  hand: Hand,
  about: AboutIt,
  { dispute, says }: KeptPartnership["settled"][number],
): Promise<WriteOutcome> {
  const file = await fileFor(hand, about);
  if (file === null) return { status: "not-found" };
  if (!file.disputes.some((each) => each.record === dispute && each.settled === null))
    throw new Refusal("conflict", "There is no such open dispute.", "Look at the partnership again.");
  const state = next(file, "settle-dispute", hand, { reason: says });
  const kept = { ...file.kept, settled: [...file.kept.settled, { dispute, says }] };
  return commit(hand, file, about, {
    action: "settle-dispute",
    kept,
    state,
    reason: says,
    says: "A dispute was settled",
  });
}
