import { wordsOf } from "../partnerships/reading-age.ts";
import type { Call } from "./call.ts";
import type { ScoreSheet } from "./scoring.ts";

/** What the panel decided on one application, and the reasons that go back to the applicant. */
export interface Decision {
  readonly expression: string;
  readonly isChosen: boolean;
  /** Sent to the applicant: what decided, criterion by criterion where it was not chosen. */
  readonly reasons: readonly { readonly criterion: string; readonly text: string }[];
  /** Public: why one with fewer points was chosen over one with more; null where that is not so. */
  readonly whyNotByPoints: string | null;
}

/** The public log of a selection: numbers and grounds, no applicant's name and no score. */
export interface SelectionLog {
  readonly criteria: readonly string[];
  readonly applied: number;
  readonly chosen: number;
  readonly scorers: number;
  readonly stoodAside: number;
  readonly whyNotByPoints: readonly string[];
}

/** What is missing before a selection may be decided: sentences, none where it is whole. */
export function selectionTroubles(call: Call, sheets: readonly ScoreSheet[], decisions: readonly Decision[]): string[] {
  const troubles: string[] = [];
  const unscored = sheets.filter(({ points }) => points === null).length;
  if (unscored > 0)
    troubles.push(`${unscored} of the applications have not been scored by two people without an interest.`);
  const given = new Map(decisions.map((decision) => [decision.expression, decision]));
  if (given.size < decisions.length) troubles.push("One application has two decisions.");
  const leastChosen = Math.min(
    ...sheets.filter(({ expression }) => given.get(expression)?.isChosen).map(({ points }) => points ?? 0),
  );
  const mostNotChosen = Math.max(
    ...sheets.filter(({ expression }) => given.get(expression)?.isChosen === false).map(({ points }) => points ?? 0),
  );
  const explained = decisions.some(({ whyNotByPoints }) => (whyNotByPoints ?? "").trim() !== "");
  if (leastChosen < mostNotChosen && !explained)
    troubles.push("One was chosen that has fewer points than one that was not. Say why, in public.");
  for (const { expression } of sheets) {
    const decision = given.get(expression);
    if (decision === undefined) {
      troubles.push(`Nothing is decided on the application ${expression}.`);
      continue;
    }
    const known = decision.reasons.filter(({ criterion }) => call.criteria.some(({ id }) => id === criterion));
    if (known.length < decision.reasons.length) troubles.push(`A reason for ${expression} is on none of the criteria.`);
    if (!known.some(({ text }) => wordsOf(text).length >= 5))
      troubles.push(
        `Application ${expression} gets no reason back: name a criterion and say what decided, in five words or more.`,
      );
  }
  return troubles;
}

/** The public log of a selection. */
export function selectionLog(call: Call, sheets: readonly ScoreSheet[], decisions: readonly Decision[]): SelectionLog {
  return {
    criteria: call.criteria.map(({ asks, outOf }) => `${asks} (out of ${outOf})`),
    applied: sheets.length,
    chosen: decisions.filter(({ isChosen }) => isChosen).length,
    scorers: new Set(sheets.flatMap(({ scorers }) => scorers)).size,
    stoodAside: new Set(sheets.flatMap(({ stoodAside }) => stoodAside)).size,
    whyNotByPoints: decisions.flatMap(({ whyNotByPoints }) => (whyNotByPoints === null ? [] : [whyNotByPoints])),
  };
}
