import { plainDate } from "../../domain/format.ts";
import { workingDaysBetween } from "../../domain/working-days.ts";

/** The shortest notice of a call, by the day it is announced. Our own rule (harm H-21); a new one is a new line. */
export const shortestNotice: readonly {
  readonly from: string;
  readonly workingDays: number;
  readonly because: string;
}[] = [
  {
    from: "2026-11-22",
    workingDays: 20,
    because: "Four weeks of work: less, and only those who knew beforehand can answer.",
  },
];

/** The rule in force on a day; calls from before the first rule are held to it. */
export function noticeRuleOn(day: string): { readonly workingDays: number; readonly because: string } {
  const [first] = shortestNotice;
  const rule = shortestNotice.findLast(({ from }) => from <= day) ?? first;
  if (rule === undefined) throw new RangeError("there is no rule of notice");
  return rule;
}

/** Why a call announced on a day and closing on another gives too little notice, or null. Working days of England; the day of announcing is not counted. */
export function noticeTrouble(announcedOn: string, closesOn: string): string | null {
  const { workingDays } = noticeRuleOn(announcedOn);
  const given = workingDaysBetween(announcedOn, closesOn);
  return given >= workingDays
    ? null
    : `Announced on ${plainDate(announcedOn)}, it would be open for ${given} working days. ${workingDays} are needed.`;
}
