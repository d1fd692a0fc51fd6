import type { ChartTable, ChartWords } from "./chart.ts";
import { type NumberText, plainNumber } from "./number-text.ts";

/** The share still waiting from this day until the next step, with its interval; all three from 0 to 1. */
export interface SurvivalStep {
  readonly day: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

export interface SurvivalData extends ChartWords {
  /** What the height shows: "Share of sites still waiting for a first participant". */
  readonly measure: string;
  /** What the days are counted from: "Days since the site was selected". */
  readonly timeMeasure: string;
  /** In order of day; everybody waits at day 0. */
  readonly steps: readonly SurvivalStep[];
  /** How long each one still waiting has waited, in any order. */
  readonly stillWaiting: readonly number[];
  /** How many are waiting at chosen days, written under the axis at those days. */
  readonly waitingAt: readonly { readonly day: number; readonly count: number }[];
  /** "Half within 75 days", or why half is not reached. */
  readonly median: { readonly day: number; readonly text: string } | { readonly because: string };
  /** Left out where the target had ended by then. */
  readonly target?: { readonly day: number; readonly text: string };
  /** Where the curve ends. */
  readonly lastDay: number;
  readonly formatShare?: NumberText;
}

export function percent(share: number): string {
  return `${plainNumber(Math.round(share * 100))}%`;
}

export function survivalStepSays({ formatShare = percent }: SurvivalData, step: SurvivalStep): string {
  const interval = `${formatShare(step.lower)} to ${formatShare(step.upper)}`;
  return `Day ${plainNumber(step.day)}: ${formatShare(step.share)} still waiting, 95% interval ${interval}`;
}

/** Those still waiting, those with equal waits together, shortest first. */
export function waitsByDay(
  stillWaiting: readonly number[],
): readonly { readonly day: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const day of stillWaiting) counts.set(day, (counts.get(day) ?? 0) + 1);
  return Array.from(counts, ([day, count]) => ({ day, count })).sort((a, b) => a.day - b.day);
}

/** The share still waiting on a day: 1 until the first step. */
export function shareOn(steps: readonly SurvivalStep[], day: number): number {
  return steps.findLast((step) => step.day <= day)?.share ?? 1;
}

export function survivalDescription(data: SurvivalData): string {
  const waiting = data.stillWaiting.length;
  return [
    `A curve that steps down from 100% over ${plainNumber(data.lastDay)} days. Up: ${data.measure}.`,
    `${waiting} still waiting ${waiting === 1 ? "is" : "are"} marked with an upright stroke.`,
    "text" in data.median ? `${data.median.text}.` : `${data.median.because}.`,
  ].join(" ");
}

export function survivalTable(data: SurvivalData): ChartTable {
  const { formatShare = percent } = data;
  const events = data.steps.map((step) => ({
    day: step.day,
    order: 0,
    row: [
      plainNumber(step.day),
      "Wait ended",
      formatShare(step.share),
      `${formatShare(step.lower)} to ${formatShare(step.upper)}`,
    ],
  }));
  const waits = waitsByDay(data.stillWaiting).map(({ day, count }) => ({
    day,
    order: 1,
    row: [plainNumber(day), `${count} still waiting`, formatShare(shareOn(data.steps, day)), "As the row above"],
  }));
  return {
    caption: data.title,
    head: ["Day", "What is known", "Still waiting", "95% interval"],
    rows: [...events, ...waits].sort((a, b) => a.day - b.day || a.order - b.order).map(({ row }) => row),
  };
}
