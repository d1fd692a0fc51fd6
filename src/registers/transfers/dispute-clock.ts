import { londonDay } from "../../domain/london-day.ts";
import { addDays, daysBetween } from "../../domain/period.ts";

/** Days for looking at what will be published, and for correcting it. @see CMS Open Payments, whose windows are 45 and 15 days */
export const reviewDays = 45;
export const correctionDays = 15;

/** The days of a record's two windows: calendar days of England, first and last included. */
export interface Windows {
  readonly reviewFrom: string;
  readonly reviewLast: string;
  readonly correctionLast: string;
  /** The day after: it is public then, whatever is open. */
  readonly publicFrom: string;
}

/** The windows of a record whose review was opened at an instant. */
export function windowsFrom(reviewOpenedAt: string): Windows {
  const reviewFrom = londonDay(reviewOpenedAt);
  const reviewLast = addDays(reviewFrom, reviewDays - 1);
  const correctionLast = addDays(reviewLast, correctionDays);
  return { reviewFrom, reviewLast, correctionLast, publicFrom: addDays(correctionLast, 1) };
}

export type Phase = "review" | "correction" | "public";

/** The phase at an instant, and the days left in it, today counted; null once public. */
export function phaseAt(windows: Windows, now: string): { readonly phase: Phase; readonly daysLeft: number | null } {
  const today = londonDay(now);
  const left = (last: string) => daysBetween(today, last) + 1;
  if (today <= windows.reviewLast) return { phase: "review", daysLeft: left(windows.reviewLast) };
  if (today <= windows.correctionLast) return { phase: "correction", daysLeft: left(windows.correctionLast) };
  return { phase: "public", daysLeft: null };
}
