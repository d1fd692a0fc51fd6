import { z } from "zod";
import type { Asker } from "../../store/records/asker.ts";
import { listRecords } from "../../store/records/read.ts";
import type { Records } from "../../store/records/records.ts";
import { type WriteOutcome, write } from "../../store/records/write.ts";
import { type Acting, refuse, type SentAs } from "../acting.ts";
import { recordIdOf } from "../record-id.ts";
import type { KeptCall } from "./call-records.ts";
import type { KeptExpression } from "./keep-expressions.ts";
import { type Score, type ScorerInterest, scoreTrouble } from "./scoring.ts";

const sheetBody = z.strictObject({
  call: z.uuid(),
  expression: z.uuid(),
  scorer: z.string().min(1),
  hasInterest: z.boolean(),
  interest: z.string().nullable(),
  scores: z.array(z.strictObject({ criterion: z.string(), score: z.int(), note: z.string() })),
});
type SheetBody = z.infer<typeof sheetBody>;

/** What one scorer said of one application: it stays within the organisation whose call it is. */
export interface KeptSheet extends SheetBody {
  readonly version: number;
}

export interface Scoring {
  readonly hasInterest: boolean;
  /** What the interest is; null where there is none. */
  readonly interest: string | null;
  readonly scores: readonly Omit<Score, "scorer" | "expression">[];
}

/**
 * Scores one application, or stands aside from it. Whoever has a role at the applicant has an interest, whatever they say.
 * @throws Refusal of kind "conflict" where the rules say no
 */
export async function scoreExpression(
  records: Records,
  acting: Acting,
  { call, applied }: { readonly call: KeptCall; readonly applied: KeptExpression },
  { hasInterest, interest, scores, ...sent }: Scoring & SentAs,
): Promise<WriteOutcome> {
  const scorer = acting.writer.person ?? "";
  if (call.status !== "scoring") refuse(`It cannot be scored while the call is ${call.status}.`);
  const worksThere = acting.held.some(({ organisation }) => organisation === applied.organisation);
  if (worksThere && !hasInterest)
    refuse(
      "You have a role at this applicant, which is an interest. Somebody else scores it.",
      "Say that you have an interest, and stand aside.",
    );
  if (hasInterest && interest === null) refuse("Say what the interest is: it stays within the organisation.");
  const before = (await sheetsOf(records, acting.asker, call)).find(
    (each) => each.expression === applied.id && each.scorer === scorer,
  );
  // What was said first stands: an interest is not taken back by the one who has it.
  if (before?.hasInterest === true && !hasInterest && before.version === sent.expectedVersion)
    refuse("You have an interest in this applicant. Somebody else scores it.");
  const said: ScorerInterest = { scorer, expression: applied.id, hasInterest };
  const entered: Score[] = [];
  for (const each of hasInterest ? [] : scores) {
    const score = { ...each, scorer, expression: applied.id };
    const trouble = scoreTrouble(call.call, [said], entered, score);
    if (trouble !== null) refuse(trouble);
    entered.push(score);
  }
  const body = {
    call: call.id,
    expression: applied.id,
    scorer,
    hasInterest,
    interest,
    scores: entered.map(({ criterion, score, note }) => ({ criterion, score, note })),
  };
  return write(records, acting.writer, {
    kind: "score-sheet",
    record: sheetId(call.id, applied.id, scorer),
    organisation: call.organisation,
    state: hasInterest ? "stood-aside" : "scored",
    body,
    action: hasInterest ? "stand-aside" : "score",
    ...sent,
  });
}

export function sheetId(call: string, expression: string, scorer: string): string {
  return recordIdOf("score-sheet", call, expression, scorer);
}

/** What scorers said of the applications to a call, as far as the asker may see it. */
export async function sheetsOf(
  records: Records,
  asker: Asker,
  { id }: Pick<KeptCall, "id">,
): Promise<readonly KeptSheet[]> {
  const found = await listRecords(records, asker, { kind: "score-sheet", says: { call: id }, limit: 10_000 });
  return found.flatMap(({ version, revision }) => {
    const body = sheetBody.safeParse(revision.body);
    return body.success && body.data.call === id ? [{ version, ...body.data }] : [];
  });
}

/** The same as the rules take it. */
export function scoresIn(sheets: readonly KeptSheet[]): {
  readonly interests: readonly ScorerInterest[];
  readonly scores: readonly Score[];
} {
  return {
    interests: sheets.map(({ scorer, expression, hasInterest }) => ({ scorer, expression, hasInterest })),
    scores: sheets.flatMap(({ scorer, expression, scores }) =>
      scores.map((score) => ({ ...score, scorer, expression })),
    ),
  };
}
