import type { Call } from "./call.ts";

/** What a scorer said, before scoring, of an interest in one applicant. */
export interface ScorerInterest {
  readonly scorer: string;
  readonly expression: string;
  readonly hasInterest: boolean;
}

/** One scorer's score of one application on one criterion; the note is for the applicant. */
export interface Score {
  readonly scorer: string;
  readonly expression: string;
  readonly criterion: string;
  /** Whole, from 0 to what the criterion is out of. */
  readonly score: number;
  readonly note: string;
}

/** Each application is scored by this many people at least. */
export const fewestScorers = 2;

/** Why a score may not be entered, or null where it may. */
export function scoreTrouble(
  call: Call,
  interests: readonly ScorerInterest[],
  entered: readonly Score[],
  { scorer, expression, criterion, score, note }: Score,
): string | null {
  const said = interests.findLast((each) => each.scorer === scorer && each.expression === expression);
  if (said === undefined) return "Say first whether you have an interest in this applicant.";
  if (said.hasInterest) return "You have an interest in this applicant. Somebody else scores it.";
  const asked = call.criteria.find(({ id }) => id === criterion);
  if (asked === undefined) return "That is none of the criteria of the call.";
  if (!Number.isInteger(score) || score < 0 || score > asked.outOf)
    return `Give a whole number from 0 to ${asked.outOf}.`;
  if (note.trim() === "") return "Say why: the applicant is told it.";
  if (entered.some((each) => each.scorer === scorer && each.expression === expression && each.criterion === criterion))
    return "You have scored this already. A change is a new revision, with its reason.";
  return null;
}

/** How one application was scored. */
export interface ScoreSheet {
  readonly expression: string;
  /** Scorers who scored every criterion and have said that they have no interest. */
  readonly scorers: readonly string[];
  /** Who stood aside. */
  readonly stoodAside: readonly string[];
  /** Mean of the scorers' totals, in points; null while fewer than two have finished. */
  readonly points: number | null;
  readonly outOf: number;
}

/**
 * The sheet of each application, in the order given and never sorted by points. A score by somebody who turns out to have an interest
 * no longer counts.
 */
export function scoreSheets(
  call: Call,
  expressions: readonly string[],
  interests: readonly ScorerInterest[],
  scores: readonly Score[],
): ScoreSheet[] {
  const outOf = call.criteria.reduce((sum, criterion) => sum + criterion.outOf, 0);
  return expressions.map((expression) => {
    const said = interests.filter((each) => each.expression === expression);
    const latest = new Map(said.map(({ scorer, hasInterest }) => [scorer, hasInterest]));
    const own = scores.filter((each) => each.expression === expression && latest.get(each.scorer) === false);
    const of = (scorer: string, criterion: string) =>
      own.find((each) => each.scorer === scorer && each.criterion === criterion);
    const scorers = [...new Set(own.map(({ scorer }) => scorer))].filter((scorer) =>
      call.criteria.every(({ id }) => of(scorer, id) !== undefined),
    );
    const totals = scorers.map((scorer) =>
      call.criteria.reduce((sum, { id }) => sum + (of(scorer, id)?.score ?? 0), 0),
    );
    return {
      expression,
      scorers,
      stoodAside: [...latest].filter(([, hasInterest]) => hasInterest).map(([scorer]) => scorer),
      points: totals.length < fewestScorers ? null : totals.reduce((sum, total) => sum + total, 0) / totals.length,
      outOf,
    };
  });
}
