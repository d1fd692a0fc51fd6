import { londonDay } from "../../domain/london-day.ts";
import { daysBetween } from "../../domain/period.ts";
import { checkById } from "./checks/all-checks.ts";
import type { GateCase } from "./gate-case.ts";
import { type GateDecision, type GateReport, gateReport } from "./gates.ts";
import type { Post } from "./posts.ts";
import { type StageId, stages } from "./stages.ts";

/** One thing to be done. */
export interface PathItem {
  /** The check it is about; null where it is an extra, or the decision of the gate. */
  readonly check: string | null;
  readonly what: string;
  /** Who has to do it: posts; "checker" and "approver" are roles that several people may hold. */
  readonly heldBy: readonly (Post | "checker")[];
  /** Days for which it has been waiting, by the calendar of England. */
  readonly daysOld: number;
}

/** Where a partnership stands and what is next. */
export interface GuidedPath {
  readonly stage: StageId;
  readonly daysInStage: number;
  /** True where the stage has taken longer than it commonly does; false too where no length is usual. */
  readonly longerThanUsual: boolean;
  readonly next: PathItem;
  /** What comes after it, in the order of the checks. */
  readonly after: readonly PathItem[];
  readonly report: GateReport;
}

/** Always says what is next, who holds it and how old it is. */
export function guidedPath(
  gateCase: GateCase,
  stage: StageId,
  stageEnteredAt: string,
  decision: GateDecision,
  now: string,
): GuidedPath {
  const report = gateReport(gateCase, stage, decision, now);
  const daysSince = (instant: string | null) =>
    Math.max(0, daysBetween(londonDay(instant ?? stageEnteredAt), londonDay(now)));
  const [first, ...rest] = report.blocks.map(({ check, because, heldBy, since }): PathItem => {
    const question = check === null ? undefined : checkById(check)?.question;
    return {
      check,
      what: question === undefined ? because : `${question} ${because}`,
      heldBy,
      daysOld: daysSince(since),
    };
  });
  const usual = stages[stage].usualWeeks;
  return {
    stage,
    daysInStage: daysSince(null),
    longerThanUsual: usual !== null && daysSince(null) > usual[1] * 7,
    next: first ?? decisionItem(report, decision, daysSince(readySince(report))),
    after: rest,
    report,
  };
}

function decisionItem({ people, next }: GateReport, { checkedBy }: GateDecision, daysOld: number): PathItem {
  const goal = next === "closed" ? "closing" : `moving to ${next === null ? "nowhere" : stages[next].name}`;
  return checkedBy === null
    ? { check: null, what: `Check the whole before ${goal}.`, heldBy: ["checker"], daysOld }
    : { check: null, what: people[0] ?? `Decide on ${goal}.`, heldBy: ["approver"], daysOld };
}

/** The newest change of any check: since then nothing else was open. */
function readySince({ checks }: GateReport): string | null {
  const instants = checks.flatMap(({ since }) => (since === null ? [] : [since]));
  return instants.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}
