/** A calendar month as a number: year * 12 + month - 1, so that 2026-09 minus 2026-04 is 5. */
export type Month = number;
/** A day as a number: whole days since 1 January 1970. */
export type Day = number;

const dayMs = 86_400_000;
const dayTexts = new Map<Day, string>();
const monthTexts = new Map<Month, string>();
const monthStarts = new Map<Month, Day>();

/** The month of a text such as "2026-09". */
export function month(text: string): Month {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

/** The day of an ISO date. */
export function day(text: string): Day {
  return Math.round(Date.parse(`${text}T00:00:00Z`) / dayMs);
}

/** "2026-09". */
export function monthText(at: Month): string {
  return kept(monthTexts, at, madeMonthText);
}

/** "2026-09-30". */
export function dayText(at: Day): string {
  return kept(dayTexts, at, madeDayText);
}

/** The first day of a month. */
export function firstDay(of: Month): Day {
  return kept(monthStarts, of, madeFirstDay);
}

/** The last day of a month. */
export function lastDay(of: Month): Day {
  return firstDay(of + 1) - 1;
}

/** The month that holds a day. */
export function monthOf(at: Day): Month {
  const date = new Date(at * dayMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** From 0 for April to 11 for March. */
export function monthOfYear(at: Month): number {
  return (at + 9) % 12;
}

/** The year that begins in April, by the calendar year of that April: 2025 for 2025-26. */
export function financialYear(at: Month): number {
  return Math.floor((at - 3) / 12);
}

/** "2026-27". */
export function yearText(year: number): string {
  return `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
}

/** "2026-27H1": April to September is H1. */
export function halfText(at: Month): string {
  return `${yearText(financialYear(at))}H${monthOfYear(at) < 6 ? 1 : 2}`;
}

/** "2026-27Q2": July to September is Q2. */
export function quarterText(at: Month): string {
  return `${yearText(financialYear(at))}Q${Math.floor(monthOfYear(at) / 3) + 1}`;
}

// Millions of rows ask for the same few thousand dates.
function kept<Value>(known: Map<number, Value>, at: number, make: (at: number) => Value): Value {
  const before = known.get(at);
  if (before !== undefined) return before;
  const made = make(at);
  known.set(at, made);
  return made;
}

function madeMonthText(at: Month): string {
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

function madeDayText(at: Day): string {
  return new Date(at * dayMs).toISOString().slice(0, 10);
}

function madeFirstDay(of: Month): Day {
  return Math.round(Date.UTC(Math.floor(of / 12), of % 12, 1) / dayMs);
}
