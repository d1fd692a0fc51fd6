import type { ReportRow, WaitingTimes } from "../../analysis/board-report/board-report.ts";
import { stillWaiting } from "../../analysis/board-report/sentences.ts";
import type { SurvivalData } from "../../charts/survival-data.ts";
import { counted, plainNumber } from "../../domain/format.ts";

/** A row's waiting times as a survival chart takes them. */
export function waitingData({ indicator }: ReportRow, waiting: WaitingTimes, id: string): SurvivalData {
  const { steps, median } = waiting;
  return {
    id,
    still: true,
    title: `${indicator.name}: how long the waits are`,
    sentence: waitingSentence(waiting),
    measure: "Share still waiting",
    timeMeasure: "Days waited",
    steps: steps.map(({ day, survival, lower, upper }) => ({ day, share: survival, lower, upper })),
    stillWaiting: steps.flatMap(({ day, waitingHere }) => Array.from({ length: waitingHere }, () => day)),
    waitingAt: waitingAt(waiting),
    median:
      median === null
        ? { because: "Half is not reached" }
        : { day: median, text: `Half within ${counted(Math.round(median), "day")}` },
    lastDay: Math.max(1, ...steps.map(({ day }) => day)),
  };
}

/** "Half within 75 days (95% interval 35 to 120); 3 of 10 are still waiting and are counted." */
export function waitingSentence({ median, lower, upper, total, waiting }: WaitingTimes): string {
  const still = `${stillWaiting({ waiting, total })}.`;
  if (median === null) return `Half is not reached yet: ${still}`;
  const from = lower === null ? "no lower bound" : plainNumber(lower);
  const to = upper === null ? "no upper bound yet" : plainNumber(upper);
  return `Half within ${counted(Math.round(median), "day")} (95% interval ${from} to ${to}); ${still}`;
}

/** How many are under observation at the beginning and at each further fifth of the time. */
function waitingAt({ steps, total }: WaitingTimes): SurvivalData["waitingAt"] {
  const last = Math.max(1, ...steps.map(({ day }) => day));
  return [0, 1, 2, 3, 4].map((fifth) => {
    const day = Math.round((last * fifth) / 5);
    const next = steps.find((step) => step.day >= day);
    return { day, count: fifth === 0 ? total : (next?.atRisk ?? 0) };
  });
}
