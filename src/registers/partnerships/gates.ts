import { type CheckStatus, checkStatus } from "./check-status.ts";
import type { GateCase } from "./gate-case.ts";
import type { OpenPoint } from "./gate-shapes.ts";
import { overrideEnds, overrideTrouble } from "./overrides.ts";
import type { Post } from "./posts.ts";
import { checksOfRoute, type Extra, extrasOfRoute, routes, stagesOfRoute } from "./routes.ts";
import { type StageId, stageIds, stages } from "./stages.ts";
import { threePeopleTroubles } from "./three-people.ts";

/** Something that keeps a partnership where it is, and is not about who decides. */
export interface Block {
  /** The check it is about; null where it is about an extra or the route. */
  readonly check: string | null;
  readonly because: string;
  readonly heldBy: readonly Post[];
  /** Instant since when it stands so; null where it is since the stage began. */
  readonly since: string | null;
}

/** Whether a partnership may leave a stage, and what keeps it. */
export interface GateReport {
  readonly stage: StageId;
  /** Where it goes next; "closed" after the last stage, null where its route has no such stage. */
  readonly next: StageId | "closed" | null;
  /** Every check of this stage and of those before it that the route asks for. */
  readonly checks: readonly CheckStatus[];
  readonly blocks: readonly Block[];
  /** What is wrong with, or missing from, who checked and who approved: sentences. */
  readonly people: readonly string[];
  /** True where the checks and extras let it go on, whoever decides. */
  readonly isReady: boolean;
  /** True where it is ready and three different people have proposed, checked and approved. */
  readonly mayPass: boolean;
  /** Open points that the public entry shows: amber, and about openness (P3) or an equal chance (P6). */
  readonly publicOpenPoints: readonly OpenPoint[];
  /** Overrides that hold now; every one of them is public. */
  readonly publicOverrides: readonly { readonly check: string; readonly reason: string; readonly until: string }[];
}

/** Who checked and who approved the passing of a gate; null while nobody has. */
export interface GateDecision {
  readonly checkedBy: string | null;
  readonly approvedBy: string | null;
}

/** The stage from which on an extra is asked for. */
const extraFrom: Readonly<Record<Extra, StageId>> = {
  "code-status-note": "triage",
  "fair-market-value-note": "invest",
  "own-contract": "invest",
};

const extraBlocks: Readonly<Record<Extra, Omit<Block, "since">>> = {
  "code-status-note": {
    check: "T-6",
    because: "Say which code binds each company that is not under the ABPI Code.",
    heldBy: ["governance-lead"],
  },
  "fair-market-value-note": {
    check: null,
    because: "Add the note on how the price of the service was found to be fair.",
    heldBy: ["finance"],
  },
  "own-contract": {
    check: "I-12",
    because: "Add the reference of the contract with the patient organisation.",
    heldBy: ["contracts"],
  },
};

/** Says whether a partnership may leave a stage: gate rules 1 to 7 of docs/decisions/partnership-gates.md. */
export function gateReport(gateCase: GateCase, stage: StageId, decision: GateDecision, now: string): GateReport {
  const path = stagesOfRoute(gateCase.route);
  const at = path.indexOf(stage);
  const reached = path.slice(0, at + 1);
  const checks = checksOfRoute(gateCase.route)
    .filter((check) => reached.includes(check.stage))
    .map((check) => checkStatus(gateCase, check, now));
  const blocks =
    at === -1 ? [routeBlock(gateCase, stage)] : [...checks.flatMap(blockOf), ...missingExtras(gateCase, stage)];
  const isReady = blocks.length === 0;
  const people = threePeopleTroubles(gateCase, stage, decision);
  return {
    stage,
    next: at === -1 ? null : (path[at + 1] ?? "closed"),
    checks,
    blocks,
    people,
    isReady,
    mayPass: isReady && people.length === 0,
    publicOpenPoints: checks.flatMap(({ check, state }) =>
      state === "open-point" && check.principles.some((id) => id === "P3" || id === "P6")
        ? gateCase.openPoints.filter((point) => point.check === check.id).slice(-1)
        : [],
    ),
    publicOverrides: gateCase.overrides
      .filter((override) => overrideTrouble(override, gateCase.proposer, now) === null)
      .map((override) => ({ check: override.check, reason: override.reason, until: overrideEnds(override) })),
  };
}

function blockOf({ check, state, because, heldBy, since }: CheckStatus): Block[] {
  if (check.level === "info") return [];
  if (state === "met" || state === "not-applicable" || state === "overridden" || state === "open-point") return [];
  const advice = check.level === "amber" ? " It may stay open with a written reason, an owner and a date." : "";
  return [{ check: check.id, because: `${because}${advice}`, heldBy, since }];
}

function missingExtras(gateCase: GateCase, stage: StageId): Block[] {
  return extrasOfRoute(gateCase.route)
    .filter((extra) => stageIds.indexOf(extraFrom[extra]) <= stageIds.indexOf(stage))
    .filter((extra) => !gateCase.extras.some((each) => each.extra === extra && each.reference.trim() !== ""))
    .map((extra) => ({ ...extraBlocks[extra], since: null }));
}

function routeBlock({ route }: GateCase, stage: StageId): Block {
  const { ruleSet, name } = routes[route];
  const because =
    ruleSet.kind === "none"
      ? `${ruleSet.because} Go to: ${ruleSet.goTo}.`
      : ruleSet.kind === "refuse"
        ? ruleSet.because
        : `${name} has no stage called ${stages[stage].name}.`;
  return { check: null, because, heldBy: ["governance-lead"], since: null };
}
