import { z } from "zod";
import type { Asker } from "../../store/records/asker.ts";
import { listRecords } from "../../store/records/read.ts";
import type { Records } from "../../store/records/records.ts";
import { type WriteOutcome, write, writeTogether } from "../../store/records/write.ts";
import { type Acting, refuse, type SentAs } from "../acting.ts";
import { recordIdOf } from "../record-id.ts";
import type { KeptCall } from "./call-records.ts";
import { equalAccess } from "./equal-access.ts";
import { changeOf, stateAfter } from "./keep-calls.ts";
import { expressionsOf, type KeptExpression } from "./keep-expressions.ts";
import { approachedOf, readReach } from "./keep-reach.ts";
import { scoresIn, sheetsOf } from "./keep-scoring.ts";
import { type ScoreSheet, scoreSheets } from "./scoring.ts";
import { type Decision, selectionLog, selectionTroubles } from "./selection.ts";

const decisionBody = z.strictObject({
  call: z.uuid(),
  expression: z.uuid(),
  isChosen: z.boolean(),
  reasons: z.array(z.strictObject({ criterion: z.string(), text: z.string() })),
  whyNotByPoints: z.string().nullable(),
});

/** What was decided on one application; the applicant reads it once it is sent. */
export interface KeptDecision extends Decision {
  readonly call: string;
  readonly version: number;
  readonly isSent: boolean;
}

export function decisionId(call: string, expression: string): string {
  return recordIdOf("call-decision", call, expression);
}

/** Decisions on applications to a call, as far as the asker may see them. */
export async function decisionsOf(
  records: Records,
  asker: Asker,
  { id }: Pick<KeptCall, "id">,
): Promise<readonly KeptDecision[]> {
  const found = await listRecords(records, asker, { kind: "call-decision", says: { call: id }, limit: 10_000 });
  return found.flatMap(({ version, state, revision }) => {
    const body = decisionBody.safeParse(revision.body);
    return body.success && body.data.call === id ? [{ version, isSent: state === "sent", ...body.data }] : [];
  });
}

/** Writes what is to be decided on one application, with the reasons; the applicant sees nothing of it yet. */
export async function draftDecision(
  records: Records,
  acting: Acting,
  { call, applied }: { readonly call: KeptCall; readonly applied: KeptExpression },
  { isChosen, reasons, whyNotByPoints, ...sent }: Omit<Decision, "expression"> & SentAs,
): Promise<WriteOutcome> {
  if (call.status !== "scoring") refuse(`Nothing is decided while the call is ${call.status}.`);
  return write(records, acting.writer, {
    kind: "call-decision",
    record: decisionId(call.id, applied.id),
    organisation: call.organisation,
    state: "drafted",
    body: { call: call.id, expression: applied.id, isChosen, reasons: [...reasons], whyNotByPoints },
    action: "draft-decision",
    ...sent,
  });
}

/** Where a selection stands: how each application was scored, what is to be decided, and what is missing. */
export interface Selection {
  readonly applied: readonly KeptExpression[];
  readonly sheets: readonly ScoreSheet[];
  readonly decisions: readonly KeptDecision[];
  readonly troubles: readonly string[];
}

export async function selectionOf(records: Records, asker: Asker, kept: KeptCall): Promise<Selection> {
  const [applied, said, decisions] = await Promise.all([
    expressionsOf(records, asker, kept),
    sheetsOf(records, asker, kept),
    decisionsOf(records, asker, kept),
  ]);
  const { interests, scores } = scoresIn(said);
  const ids = applied.map(({ id }) => id);
  const sheets = scoreSheets(kept.call, ids, interests, scores);
  // Applicants are named to those who decide; the rules know their numbers only.
  const named = (text: string) =>
    applied.reduce((words, { id, expression }) => words.replaceAll(id, `of ${expression.organisation.name}`), text);
  return { applied, sheets, decisions, troubles: selectionTroubles(kept.call, sheets, decisions).map(named) };
}

/**
 * Decides a call: every applicant is sent the reasons, and the log of the selection and the equal-access record become public, together
 * or not at all.
 * @throws Refusal of kind "conflict" where an applicant would be left without reasons, or anything else is missing
 */
export async function decideCall(
  records: Records,
  acting: Acting,
  kept: KeptCall,
  { inGeneral, ...sent }: SentAs & { readonly inGeneral: string },
): Promise<WriteOutcome> {
  const { applied, sheets, decisions, troubles } = await selectionOf(records, acting.asker, kept);
  const action = { kind: "decide", isComplete: troubles.length === 0, because: troubles.join(" ") } as const;
  await stateAfter(records, acting, kept, action, sent);
  const { reached } = await readReach(records, acting.asker, kept);
  const came = applied.map(({ id, organisation, expression }) => ({
    organisation,
    kind: expression.organisation.kind,
    chosen: decisions.some((each) => each.expression === id && each.isChosen),
  }));
  const sendings = applied.flatMap(({ id, organisation }) => {
    const decision = decisions.find(({ expression }) => expression === id);
    if (decision === undefined) return [];
    const { version, isSent: _, ...body } = decision;
    return [
      {
        kind: "call-decision",
        record: decisionId(kept.id, id),
        expectedVersion: version,
        organisation: kept.organisation,
        sharedWith: [organisation],
        state: "sent",
        body: { ...body, reasons: [...body.reasons] },
        action: "send-decision",
        idempotencyKey: `${sent.idempotencyKey} ${id}`,
      },
    ];
  });
  const change = changeOf(kept, {
    state: "decided",
    changes: {
      selection: plain(selectionLog(kept.call, sheets, decisions)),
      inGeneral,
      access: plain(equalAccess(approachedOf(reached, came))),
    },
    action: "decide-call",
    ...sent,
  });
  const outcomes = await writeTogether(records, acting.writer, [...sendings, change]);
  const last = outcomes.at(-1);
  if (last === undefined) throw new RangeError("a decision has an outcome");
  return last;
}

type Plain<T> = T extends readonly (infer One)[]
  ? Plain<One>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

/** A copy that a record may hold. */
function plain<T>(value: T): Plain<T> {
  return structuredClone(value) as Plain<T>;
}
