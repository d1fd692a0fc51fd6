import { z } from "zod";

/** What a written agreement has a clause on. @see Scotland, A Common Understanding 2025, appendix 5 */
export const agreementClauses = {
  parties: "Who the parties are",
  term: "When it begins and ends",
  benefits: "What patients, the NHS and each party get",
  finance: "Who pays what, in outline",
  roles: "Who does what",
  measures: "What is measured",
  measuredBy: "Who measures it",
  publication: "What is published, by whom and when",
  contingency: "What happens if circumstances change",
  dispute: "How disagreements are settled",
  exit: "How it ends and what follows",
  codeBreach: "What follows if a party breaks its code",
} as const;

export type AgreementClause = keyof typeof agreementClauses;

/** For each subject the place in the agreement, or null where there is no clause on it. */
export const clauseChecklist = z.strictObject(
  Object.fromEntries(
    Object.keys(agreementClauses).map((clause) => [clause, z.string().trim().min(1).max(100).nullable()]),
  ) as Record<AgreementClause, z.ZodNullable<z.ZodString>>,
);

/** Subjects on which the agreement says nothing. */
export function missingClauses(checklist: z.infer<typeof clauseChecklist>): string[] {
  return (Object.keys(agreementClauses) as AgreementClause[])
    .filter((clause) => checklist[clause] === null)
    .map((clause) => agreementClauses[clause]);
}
