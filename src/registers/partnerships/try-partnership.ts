import { checkById } from "./checks/all-checks.ts";
import type { GateCase } from "./gate-case.ts";
import type { CheckAnswer, Signature } from "./gate-shapes.ts";
import { postsOfEveryParty } from "./posts.ts";
import { checksOfRoute, extrasOfRoute, type RouteId, stagesOfRoute } from "./routes.ts";
import type { StageId } from "./stages.ts";

/** Two parties of the tries: a made-up trust and a made-up company. */
export const tryParties = ["SYN-T901", "company 1"];

/** An answer of "met", signed by a different person in every post. */
export function metAnswer(id: string, changes: Partial<CheckAnswer> = {}): CheckAnswer {
  const check = checkById(id);
  if (check === undefined) throw new RangeError(`no such check: ${id}`);
  const signatures = check.signers.flatMap((post): Signature[] =>
    (postsOfEveryParty.includes(post) ? tryParties : ["SYN-T901"]).map((organisation) => ({
      post,
      person: `${post} of ${organisation}`,
      organisation,
      signedAt: "2026-05-02T10:00:00Z",
    })),
  );
  return {
    check: id,
    version: check.version,
    question: check.question,
    answer: "met",
    reason: null,
    evidence: `folder 7, ${id}`,
    answeredBy: "writer",
    answeredAt: "2026-05-01T10:00:00Z",
    signatures,
    ...changes,
  };
}

/** A partnership in which all is well up to the end of a stage. */
export function settledCase(route: RouteId, stage: StageId, changes: Partial<GateCase> = {}): GateCase {
  const reached = stagesOfRoute(route).slice(0, stagesOfRoute(route).indexOf(stage) + 1);
  return {
    route,
    proposer: "proposer",
    parties: tryParties,
    answers: checksOfRoute(route)
      .filter((check) => reached.includes(check.stage))
      .map(({ id }) => metAnswer(id)),
    openPoints: [],
    overrides: [],
    interests: [nil("checker", stage, "checker"), nil("approver", stage, "approver")],
    replaced: [],
    events: [],
    extras: extrasOfRoute(route).map((extra) => ({ extra, reference: "folder 8" })),
    contradictions: [],
    ...changes,
  };
}

/** Somebody who was asked at a gate and has no interest. */
export function nil(person: string, gate: StageId, as: "checker" | "approver") {
  return { person, gate, as, hasInterest: false, action: null, declaredAt: "2026-05-03T10:00:00Z" } as const;
}

/** The people who decide in the tries. */
export const tryDecision = { checkedBy: "checker", approvedBy: "approver" };

/** The case with the answer to one check changed, or taken away. */
export function withAnswer(gateCase: GateCase, id: string, answer: CheckAnswer | null): GateCase {
  const others = gateCase.answers.filter(({ check }) => check !== id);
  return { ...gateCase, answers: answer === null ? others : [...others, answer] };
}
