import { groupedBy } from "../../domain/grouped-by.ts";
import type { GateCase } from "./gate-case.ts";
import type { CheckAnswer, Override, Signature } from "./gate-shapes.ts";
import { type GuidedPath, guidedPath } from "./guided-path.ts";
import type { KeptPartnership } from "./kept-partnership.ts";
import { answerPart, disputePart, type Part, signaturePart } from "./partnership-parts.ts";
import { recordContradictions } from "./record-contradictions.ts";
import type { PartnershipState } from "./states.ts";

/** An answer with the place it is kept at, for those who sign it. */
export type PlacedAnswer = CheckAnswer & {
  readonly record: string;
  readonly recordVersion: number;
  readonly organisation: string;
};

/** A dispute about the public entry; how it ended, or null while it has not. */
export interface Dispute {
  readonly record: string;
  readonly organisation: string;
  readonly says: string;
  readonly recordedAt: string;
  readonly settled: string | null;
}

/** An override that one executive asked for and none has confirmed: it sets nothing aside yet. */
export interface AskedOverride {
  readonly check: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedIn: number;
  readonly askedAt: string;
}

/** Everything that is written about a partnership, as far as whoever asks may see it. */
export interface PartnershipFile {
  readonly record: string;
  readonly organisation: string;
  readonly sharedWith: readonly string[];
  /** The version that was asked for, and the newest. */
  readonly version: number;
  readonly newest: number;
  readonly kept: KeptPartnership;
  /** As it counts: a check of the whole that something was written after is none any more. */
  readonly state: PartnershipState;
  /** The newest answer to each check is the last of them. */
  readonly answers: readonly PlacedAnswer[];
  readonly disputes: readonly Dispute[];
  readonly gateCase: GateCase;
  readonly stageEnteredAt: string;
  /** Overrides that wait for a second executive, with the instant of asking. */
  readonly overridesAsked: readonly AskedOverride[];
  /** Instant of the last change of it or of a part. */
  readonly changedAt: string;
}

/** What a partnership says itself, without what is written to it. */
export type PartnershipHead = Pick<PartnershipFile, "organisation" | "sharedWith" | "kept">;

/** When a version was written, by whom it is kept, and who shares it. */
export interface RevisionTime {
  readonly version: number;
  readonly recorded_at: Date;
  readonly organisation: string;
  readonly shared_with: string[];
}

/** What it is put together from: one version, the times of all, and the parts that whoever asks may see. */
export interface Found {
  readonly version: number;
  readonly newest: RevisionTime;
  readonly times: readonly RevisionTime[];
  readonly parts: readonly Part[];
}

/** Puts a partnership together. */
export function fileOf(
  record: string,
  kept: KeptPartnership,
  { version, newest, times, parts }: Found,
): PartnershipFile {
  const instants = new Map(times.map((each) => [each.version, each.recorded_at.toISOString()]));
  const first = times[0]?.recorded_at.toISOString() ?? newest.recorded_at.toISOString();
  const when = (wanted: number) => instants.get(wanted) ?? first;
  const signatures = signaturesByAnswer(parts);
  const answers = parts
    .filter(({ kind }) => kind === "answer")
    .map((part) => placedAnswer(part, signatures.get(`${part.record} ${part.version}`) ?? []))
    .sort((a, b) => Date.parse(a.answeredAt) - Date.parse(b.answeredAt));
  const disputes = parts.filter(({ kind }) => kind === "dispute").map((part) => disputeOf(part, kept.settled));
  const lastPart = parts.filter(({ kind }) => kind !== "dispute").map(({ recordedAt }) => recordedAt);
  const stale = (checked: number | null) => checked !== null && lastPart.some((instant) => instant > when(checked));
  const state: PartnershipState = {
    ...kept.state,
    checkedBy: stale(kept.checkedIn) ? null : kept.state.checkedBy,
    openDisputes: disputes.filter(({ settled }) => settled === null).length,
  };
  return {
    record,
    organisation: newest.organisation,
    sharedWith: newest.shared_with,
    version,
    newest: newest.version,
    kept,
    state,
    answers,
    disputes,
    gateCase: gateCaseOf(kept, answers, when),
    stageEnteredAt: when(kept.stageEnteredIn),
    overridesAsked: kept.overrides.flatMap(({ confirmed, ...asked }) =>
      confirmed === null ? [{ ...asked, askedAt: when(asked.askedIn) }] : [],
    ),
    changedAt: [newest.recorded_at.toISOString(), ...lastPart].sort().at(-1) ?? first,
  };
}

/** Signatures by the record and the version of the answer that they stand under. */
function signaturesByAnswer(parts: readonly Part[]): ReadonlyMap<string, Signed[]> {
  const all = parts
    .filter(({ kind }) => kind === "signature")
    .map(({ body, author: person, organisation, recordedAt: signedAt }): Signed => {
      const { answer, answerVersion, post } = signaturePart.parse(body);
      return { under: `${answer} ${answerVersion}`, signature: { post, person, organisation, signedAt } };
    });
  return groupedBy(all, ({ under }) => under);
}

interface Signed {
  readonly under: string;
  readonly signature: Signature;
}

function placedAnswer(part: Part, signed: readonly Signed[]): PlacedAnswer {
  const { partnership: _, ...said } = answerPart.parse(part.body);
  return {
    ...said,
    answeredBy: part.author,
    answeredAt: part.recordedAt,
    signatures: signed.map(({ signature }) => signature),
    record: part.record,
    recordVersion: part.version,
    organisation: part.organisation,
  };
}

export function disputeOf(part: Part, settled: KeptPartnership["settled"]): Dispute {
  const { record, organisation, recordedAt } = part;
  const ended = settled.find(({ dispute }) => dispute === record)?.says ?? null;
  return { record, organisation, recordedAt, says: disputePart.parse(part.body).says, settled: ended };
}

function gateCaseOf(
  kept: KeptPartnership,
  answers: readonly PlacedAnswer[],
  when: (version: number) => string,
): GateCase {
  const { document, state, published } = kept;
  return {
    route: document.public.route ?? "not-allowed",
    proposer: state.proposer,
    parties: (document.public.parties ?? []).map(({ id }) => id),
    answers,
    openPoints: kept.openPoints,
    overrides: kept.overrides.flatMap(({ check, reason, askedBy, confirmed }): Override[] =>
      confirmed === null
        ? []
        : [{ check, reason, executives: [askedBy, confirmed.by], grantedAt: when(confirmed.version) }],
    ),
    interests: kept.interests.map(({ declaredIn, ...said }) => ({ ...said, declaredAt: when(declaredIn) })),
    replaced: kept.replaced,
    events: kept.events.map(({ recordedIn, ...event }) => ({ ...event, recordedAt: when(recordedIn) })),
    extras: kept.extras,
    contradictions: recordContradictions(document, published?.firstOn ?? null),
  };
}

/** Where it stands and what is next. @param now milliseconds since 1970 */
export function pathOf({ gateCase, state, stageEnteredAt }: PartnershipFile, now: number): GuidedPath {
  const decision = { checkedBy: state.checkedBy, approvedBy: null };
  return guidedPath(gateCase, state.stage, stageEnteredAt, decision, notBefore(gateCase, now));
}

/** What was recorded a moment ago lies behind us, whatever two clocks say. */
export function notBefore({ answers }: GateCase, now: number): string {
  const instants = answers.flatMap(({ answeredAt, signatures }) => [
    Date.parse(answeredAt),
    ...signatures.map(({ signedAt }) => Date.parse(signedAt)),
  ]);
  return new Date(Math.max(now, ...instants)).toISOString();
}
