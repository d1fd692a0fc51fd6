import { sql } from "kysely";
import { groupedBy } from "../../domain/grouped-by.ts";
import { type Asker, anybody } from "../../store/records/asker.ts";
import { askRecords, type Records } from "../../store/records/records.ts";
import type { GateCase } from "./gate-case.ts";
import type { CheckAnswer, Override, Signature } from "./gate-shapes.ts";
import { type GuidedPath, guidedPath } from "./guided-path.ts";
import { type KeptPartnership, keptPartnership } from "./kept-partnership.ts";
import { answerPart, disputePart, type Part, readParts, signaturePart } from "./partnership-parts.ts";
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

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface RevisionTime {
  readonly version: number;
  readonly recorded_at: Date;
  readonly organisation: string;
  readonly shared_with: string[];
}

/**
 * Reads a partnership whole.
 * @param at the version that is wanted; the newest where left out
 * @returns null where there is none that the asker may see, or not in that version
 */
export async function readPartnership(
  records: Records,
  asker: Asker,
  id: string,
  at?: number,
): Promise<PartnershipFile | null> {
  if (!uuid.test(id)) return null;
  return askRecords(records, asker, async (asking) => {
    const { rows: times } = await sql<RevisionTime>`
      select revision.version, revision.recorded_at, revision.organisation, revision.shared_with
      from revision join record on record.id = revision.record
      where record.id = ${id} and record.kind = 'partnership' order by version`.execute(asking);
    const newest = times.at(-1);
    if (newest === undefined) return null;
    const version = at ?? newest.version;
    const { rows } = await sql<{ body: unknown }>`
      select body from revision where record = ${id} and version = ${version} and body is not null`.execute(asking);
    if (rows[0] === undefined) return null;
    const kept = keptPartnership.parse(rows[0].body);
    const parts = await readParts(asking, [id, kept.entry]);
    return fileOf(id, kept, { version, newest, times, parts });
  });
}

/** What a partnership says itself, without what is written to it. */
export type PartnershipHead = Pick<PartnershipFile, "organisation" | "sharedWith" | "kept">;

/**
 * Reads what whoever answers or signs one check must know, and no more of it: a partnership has some fifty checks.
 * @returns null where there is no such partnership that the asker may see; its answer is the newest to that check, null while there is none
 */
export async function readForCheck(
  records: Records,
  asker: Asker,
  { partnership, check }: { readonly partnership: string; readonly check: string },
): Promise<{ readonly head: PartnershipHead; readonly answer: Pick<Part, "record" | "version"> | null } | null> {
  if (!uuid.test(partnership)) return null;
  const { rows } = await askRecords(records, asker, (asking) =>
    sql<{ organisation: string; shared_with: string[]; body: unknown; answer: string | null; answered: number | null }>`
      select record.organisation, record.shared_with, revision.body, answer.id as answer, answer.version as answered
      from record
      join revision on revision.record = record.id and revision.version = record.version
      left join lateral (
        select said.id, said.version
        from partnership_part as part
        join record as said on said.id = part.record
        join revision as saying on saying.record = said.id and saying.version = said.version
        where part.partnership = record.id and part.kind = 'answer' and saying.body ->> 'check' = ${check}
        order by saying.seq desc limit 1
      ) as answer on true
      where record.id = ${partnership} and record.kind = 'partnership' and revision.body is not null`.execute(asking),
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { organisation, shared_with: sharedWith, body, answer, answered } = row;
  return {
    head: { organisation, sharedWith, kept: keptPartnership.parse(body) },
    answer: answer === null || answered === null ? null : { record: answer, version: answered },
  };
}

interface NewestRow extends RevisionTime {
  readonly record: string;
  readonly body: unknown;
}

/** Partnerships that organisations take part in, the last changed first, in two questions however many they are. */
export async function partnershipsOf(
  records: Records,
  asker: Asker,
  organisations: readonly string[],
  limit: number,
): Promise<readonly PartnershipFile[]> {
  return askRecords(records, asker, async (asking) => {
    const { rows } = await sql<NewestRow>`
      select revision.record, revision.version, revision.recorded_at, revision.organisation, revision.shared_with,
        case when revision.version = own.version then revision.body end as body
      from (
        select id, version, changed_at from record
        where kind = 'partnership' and (organisation = any (${organisations}) or shared_with && ${organisations}::text[])
        order by changed_at desc, id desc limit ${limit}
      ) as own
      join revision on revision.record = own.id
      order by own.changed_at desc, own.id desc, revision.version`.execute(asking);
    const versions = groupedBy(rows, ({ record }) => record);
    const kept = new Map(
      rows.flatMap(({ record, body }) => (body === null ? [] : [[record, keptPartnership.parse(body)] as const])),
    );
    const parts = await readParts(
      asking,
      [...kept].flatMap(([record, { entry }]) => [record, entry]),
    );
    const partsOf = groupedBy(parts, ({ partnership }) => partnership);
    return [...kept].flatMap(([record, one]) => {
      const times = versions.get(record) ?? [];
      const newest = times.at(-1);
      if (newest === undefined) return [];
      const own = [...(partsOf.get(record) ?? []), ...(partsOf.get(one.entry) ?? [])];
      return [fileOf(record, one, { version: newest.version, newest, times, parts: own })];
    });
  });
}

interface Found {
  readonly version: number;
  readonly newest: RevisionTime;
  readonly times: readonly RevisionTime[];
  readonly parts: readonly Part[];
}

function fileOf(record: string, kept: KeptPartnership, { version, newest, times, parts }: Found): PartnershipFile {
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
function signaturesByAnswer(parts: readonly Part[]): ReadonlyMap<string, Signature[]> {
  const found = new Map<string, Signature[]>();
  for (const { kind, body, author: person, organisation, recordedAt: signedAt } of parts) {
    if (kind !== "signature") continue;
    const { answer, answerVersion, post } = signaturePart.parse(body);
    const under = `${answer} ${answerVersion}`;
    found.set(under, [...(found.get(under) ?? []), { post, person, organisation, signedAt }]);
  }
  return found;
}

function placedAnswer(part: Part, signatures: Signature[]): PlacedAnswer {
  const { partnership: _, ...said } = answerPart.parse(part.body);
  return {
    ...said,
    answeredBy: part.author,
    answeredAt: part.recordedAt,
    signatures,
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

/** Disputes about a public entry, for anybody. */
export async function disputesOf(
  records: Records,
  entry: string,
  settled: KeptPartnership["settled"],
): Promise<Dispute[]> {
  const parts = await askRecords(records, anybody, (asking) => readParts(asking, [entry]));
  return parts.filter(({ kind }) => kind === "dispute").map((part) => disputeOf(part, settled));
}
