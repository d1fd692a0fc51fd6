import type { WriteOutcome } from "../../store/records/write.ts";
import { commit } from "./commit-partnership.ts";
import { gateReport } from "./gates.ts";
import type { KeptPartnership } from "./kept-partnership.ts";
import { notBefore, type PartnershipFile } from "./partnership-file.ts";
import { type AboutIt, fileFor, type Hand, next } from "./partnership-hand.ts";
import { type Decision, recordApproval, recordCheck } from "./sign-off.ts";

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
