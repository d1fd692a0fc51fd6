import { z } from "zod";

/** Things that happen to a partnership from outside and undo some of what was signed. */
export const reopeningKinds = ["guideline-change", "safety-change", "code-breach", "owner-change", "merger"] as const;
export type ReopeningKind = (typeof reopeningKinds)[number];

/** Which checks each reopens, and why; docs/decisions/partnership-gates.md tells how they were chosen. */
export const reopenings: Readonly<
  Record<ReopeningKind, { readonly name: string; readonly checks: readonly string[]; readonly because: string }>
> = {
  "guideline-change": {
    name: "National guidance on a treatment in scope has changed",
    checks: ["V-5", "R-6"],
    because: "What kept to guidance may do so no longer.",
  },
  "safety-change": {
    name: "Safety advice on a treatment in scope has changed",
    checks: ["V-5", "R-6", "I-13"],
    because:
      "Whether it keeps to guidance is open again, and those who approved it did so without knowing of the risk.",
  },
  "code-breach": {
    name: "A company in it was ruled to have broken its code",
    checks: ["T-6", "I-3", "I-13"],
    because:
      "The agreement says what a breach brings about, and those who approved it relied on the company's standing.",
  },
  "owner-change": {
    name: "A company in it has merged or has a new owner",
    checks: ["T-6", "I-3", "I-13"],
    because: "Another legal person is bound, perhaps by another code, and interests have to be told again.",
  },
  merger: {
    name: "An NHS body in it has merged",
    checks: ["I-3", "I-13"],
    because: "A body that signed and a body that approved are no longer there.",
  },
};

/** An event on record. */
export const reopeningEvent = z.strictObject({
  kind: z.enum(reopeningKinds),
  /** The day it happened in the world, as far as is known. */
  happenedOn: z.iso.date(),
  recordedAt: z.iso.datetime({ offset: true }),
  reference: z.string().trim().min(1).max(1000),
});
export type ReopeningEvent = z.infer<typeof reopeningEvent>;

/**
 * The event that undoes signatures under a check, if one does: the newest on record since the first of them. What counts is when it
 * was recorded, not when it happened, because whoever signed between the two did not know.
 * @param signedAt instants of the signatures
 */
export function reopenedBy(
  check: string,
  signedAt: readonly string[],
  events: readonly ReopeningEvent[],
): ReopeningEvent | null {
  const first = Math.min(...signedAt.map((instant) => Date.parse(instant)));
  const since = events.filter(
    ({ kind, recordedAt }) => reopenings[kind].checks.includes(check) && Date.parse(recordedAt) >= first,
  );
  return since.sort((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt)).at(-1) ?? null;
}
