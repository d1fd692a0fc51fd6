import { Refusal } from "../../domain/refusal.ts";
import type { Asker } from "../../store/records/asker.ts";
import type { Records } from "../../store/records/records.ts";
import { type WriteOutcome, write } from "../../store/records/write.ts";
import type { Role } from "../role.ts";
import { commit } from "./commit-partnership.ts";
import { gateReport } from "./gates.ts";
import type { InternalPart } from "./internal-part.ts";
import { asJson, type KeptPartnership } from "./kept-partnership.ts";
import { emptyPartnership } from "./partnership.ts";
import { numberFor } from "./partnership-parts.ts";
import type { PublicDraft } from "./public-entry.ts";
import { notBefore, type PartnershipFile, readPartnership } from "./read-partnership.ts";
import { type RouteId, routes, stagesOfRoute } from "./routes.ts";
import { type Decision, recordApproval, recordCheck } from "./sign-off.ts";
import type { StageId } from "./stages.ts";
import { type Action, type ActionInput, act, type PartnershipState, proposedBy } from "./states.ts";

/** Who does something, with the roles they hold at the organisation whose partnership it is. */
export interface Hand {
  readonly records: Records;
  readonly asker: Asker;
  readonly roles: readonly Role[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Which partnership, as it stood before them. */
export interface AboutIt {
  readonly record: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

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
  const record = proposal.record ?? numberFor("partnership", person, idempotencyKey);
  const kept: KeptPartnership = {
    document: { ...emptyPartnership, public: { ...fields, route } },
    entry: numberFor("entry", record),
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

/** What somebody who checks or approves said when asked for interests. */
export interface Interest {
  readonly hasInterest: boolean;
  /** What was done about it; null where there is none. */
  readonly action: string | null;
}

/** Checks the whole for the gate ahead. */
export async function checkGate(hand: Hand, about: AboutIt, interest: Interest): Promise<WriteOutcome> {
  const file = await fileFor(hand, about);
  if (file === null) return { status: "not-found" };
  const state = next(file, "check", hand, { reason: null });
  const kept = { ...withInterest(file, hand, interest, "checker"), checkedIn: file.version + 1 };
  return commit(hand, file, about, {
    action: "check",
    kept,
    state,
    reason: null,
    within: (asking, { version }) => recordCheck(asking, decisionOf(file, "gate", version, hand)),
  });
}

/**
 * Approves the passing of the gate ahead. Whoever has an interest stands aside instead, which is written too.
 * @param minute where it is minuted that they took the place of somebody who stood aside; null where nobody did
 */
export async function approveGate(
  hand: Hand,
  about: AboutIt,
  { interest, minute }: { readonly interest: Interest; readonly minute: string | null },
): Promise<WriteOutcome> {
  const file = await fileFor(hand, about);
  if (file === null) return { status: "not-found" };
  const person = hand.asker.person ?? "";
  const { stage } = file.state;
  const declared = withInterest(file, hand, interest, "approver");
  if (interest.hasInterest) {
    // To stand aside asks for the same role and status as to approve, and for nothing else.
    next(file, "approve", hand, { reason: null, gate: () => ({ mayPass: true, next: stage, people: [], blocks: [] }) });
    const reason = interest.action ?? "Has an interest";
    return commit(hand, file, about, { action: "stand-aside", kept: declared, state: file.kept.state, reason });
  }
  const aside = new Set(
    declared.interests
      .filter((said) => said.gate === stage && said.as === "approver" && said.hasInterest && said.person !== person)
      .map((said) => said.person),
  );
  const replaced = [
    ...declared.replaced,
    ...(minute === null ? [] : [...aside].map((one) => ({ gate: stage, replaced: one, by: person, minute }))),
  ];
  const now = notBefore(file.gateCase, hand.now);
  const interests = declared.interests.map(({ declaredIn: _, ...said }) => ({ ...said, declaredAt: now }));
  const gateCase = { ...file.gateCase, interests, replaced };
  const state = next(file, "approve", hand, {
    reason: null,
    gate: (at, decision) => gateReport(gateCase, at, decision, now),
  });
  const { checkedIn } = file.kept;
  return commit(hand, file, about, {
    action: "approve",
    kept: { ...declared, replaced, checkedIn: null, stageEnteredIn: file.version + 1 },
    state,
    reason: null,
    says: "It passed a gate",
    within: (asking, { version }) => recordApproval(asking, decisionOf(file, "gate", checkedIn ?? 0, hand), version),
  });
}

/** Checks the public summary as it now reads. */
export async function checkSummary(hand: Hand, about: AboutIt): Promise<WriteOutcome> {
  const file = await fileFor(hand, about);
  if (file === null) return { status: "not-found" };
  const state = next(file, "check-summary", hand, { reason: null });
  return commit(hand, file, about, {
    action: "check-summary",
    kept: { ...file.kept, summaryCheckedIn: file.version + 1 },
    state,
    reason: null,
    within: (asking, { version }) => recordCheck(asking, decisionOf(file, "summary", version, hand)),
  });
}

/** Makes the summary public as it was checked. @param says what changed, for readers */
export async function publish(hand: Hand, about: AboutIt, says: string): Promise<WriteOutcome> {
  const file = await fileFor(hand, about);
  if (file === null) return { status: "not-found" };
  const state = next(file, "publish", hand, { reason: null });
  const today = new Date(hand.now).toISOString().slice(0, 10);
  const text = file.kept.document.public;
  return commit(hand, file, about, {
    action: "publish",
    kept: { ...file.kept, published: { text, firstOn: file.kept.published?.firstOn ?? today, lastOn: today } },
    state,
    reason: says,
    says,
    within: (asking, { version }) =>
      recordApproval(asking, decisionOf(file, "summary", file.kept.summaryCheckedIn ?? 0, hand), version),
  });
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

/** The partnership as it stood in the version that was before them; the same request later makes the same of it. */
async function fileFor(hand: Hand, { record, expectedVersion }: AboutIt): Promise<PartnershipFile | null> {
  return (
    (await readPartnership(hand.records, hand.asker, record, expectedVersion)) ??
    (await readPartnership(hand.records, hand.asker, record))
  );
}

function next(file: PartnershipFile, action: Action, { asker, roles }: Hand, input: ActionInput): PartnershipState {
  const outcome = act(file.state, action, { person: asker.person ?? "", roles }, input);
  if (outcome.done) return outcome.state;
  throw new Refusal("conflict", outcome.because, "Nothing was changed.");
}

function withInterest(
  { kept, state, version }: PartnershipFile,
  { asker }: Hand,
  { hasInterest, action }: Interest,
  as: "checker" | "approver",
): KeptPartnership {
  const said = { person: asker.person ?? "", gate: state.stage, as, hasInterest, action, declaredIn: version + 1 };
  return { ...kept, interests: [...kept.interests, said] };
}

function decisionOf(
  { record, state }: PartnershipFile,
  about: Decision["about"],
  version: number,
  { asker }: Hand,
): Decision {
  return { partnership: record, about, what: state.stage, signed: record, version, person: asker.person ?? "" };
}
