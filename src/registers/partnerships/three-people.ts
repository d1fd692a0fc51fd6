import type { GateCase } from "./gate-case.ts";
import type { StageId } from "./stages.ts";

/**
 * What is wrong with who proposed, checked and approved at a gate: three people, interests asked of the two who decide,
 * and an approver with an interest replaced, with the minute that says so.
 * @returns sentences; none where all is well
 */
export function threePeopleTroubles(
  { proposer, interests, replaced }: Pick<GateCase, "proposer" | "interests" | "replaced">,
  stage: StageId,
  { checkedBy, approvedBy }: { readonly checkedBy: string | null; readonly approvedBy: string | null },
): string[] {
  const troubles: string[] = [];
  if (checkedBy === null) troubles.push("Nobody has checked it yet.");
  if (approvedBy === null) troubles.push("Nobody has approved it yet.");
  if (checkedBy !== null && checkedBy === proposer) troubles.push("Whoever proposed it cannot check it.");
  if (approvedBy !== null && approvedBy === proposer) troubles.push("Whoever proposed it cannot approve it.");
  if (approvedBy !== null && approvedBy === checkedBy) troubles.push("Whoever checked it cannot approve it.");

  const said = (person: string) => interests.findLast((each) => each.gate === stage && each.person === person);
  if (checkedBy !== null) {
    const own = said(checkedBy);
    if (own === undefined) troubles.push("The checker has not said at this gate whether they have an interest.");
    else if (own.hasInterest && own.action === null)
      troubles.push("The checker has an interest, and nothing says what was done about it.");
  }
  if (approvedBy !== null) {
    const own = said(approvedBy);
    if (own === undefined) troubles.push("The approver has not said at this gate whether they have an interest.");
    else if (own.hasInterest) troubles.push("The approver has an interest: somebody else has to approve.");
    for (const aside of new Set(
      interests.filter((each) => each.gate === stage && each.as === "approver").map(({ person }) => person),
    )) {
      if (aside === approvedBy || said(aside)?.hasInterest !== true) continue;
      const minuted = replaced.some(
        (each) => each.gate === stage && each.replaced === aside && each.by === approvedBy && each.minute.trim() !== "",
      );
      if (!minuted) troubles.push("An approver stood aside, and no minute says who took their place.");
    }
  }
  return troubles;
}
