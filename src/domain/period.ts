import { Refusal } from "./refusal.ts";

export type PeriodKind = "month" | "quarter" | "half" | "year" | "rolling";

/** A span of whole months. Dates are ISO; `last` is included. */
export interface Period {
  /** `2026-09`, `2026-27Q2`, `2026-27H1`, `2026-27` or `2013-07..2014-06`. */
  readonly label: string;
  readonly kind: PeriodKind;
  readonly first: string;
  readonly last: string;
}

const shape = "2026-27 (April to March), 2026-27H1, 2026-27Q2, 2026-09, or 2013-07..2014-06";

/** A page reads the same few labels hundreds of times. */
const read = new Map<string, Period>();
const mostKept = 2000;

/**
 * Reads the label of a period. Years run from April to March.
 * @throws Refusal where the label is none
 */
export function readPeriod(label: string): Period {
  const known = read.get(label);
  if (known !== undefined) return known;
  const period = Object.freeze(periodOf(label));
  if (read.size < mostKept) read.set(label, period);
  return period;
}

function periodOf(label: string): Period {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(label);
  // 2011-12 is December 2011; the financial years whose second half would read as a month are written 2011/12.
  if (month) return monthPeriod(Number(month[1]), Number(month[2]));
  const year = /^(\d{4})[-/](\d{2})(?:(H[12])|(Q[1-4]))?$/.exec(label);
  if (year && Number(year[2]) === (Number(year[1]) + 1) % 100) {
    const start = Number(year[1]);
    if (year[3] !== undefined) return span(start, year[3] === "H1" ? 0 : 6, 6, "half", year[3]);
    if (year[4] !== undefined) return span(start, (Number(year[4][1]) - 1) * 3, 3, "quarter", year[4]);
    return span(start, 0, 12, "year", "");
  }
  const rolling = /^(\d{4})-(0[1-9]|1[0-2])\.\.(\d{4})-(0[1-9]|1[0-2])$/.exec(label);
  if (rolling) {
    const first = `${rolling[1]}-${rolling[2]}-01`;
    const last = monthEnd(Number(rolling[3]), Number(rolling[4]));
    if (first < last) return { label, kind: "rolling", first, last };
  }
  throw new Refusal("usage", `"${label}" is not a period.`, `Write it as ${shape}.`);
}

/** The financial half-year, quarter or year that holds a date, by its label's kind. */
export function periodHolding(date: string, kind: "month" | "quarter" | "half" | "year"): Period {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  if (kind === "month") return monthPeriod(year, month);
  const start = month >= 4 ? year : year - 1;
  const offset = (month + 8) % 12;
  if (kind === "quarter") {
    const quarter = Math.floor(offset / 3);
    return span(start, quarter * 3, 3, "quarter", `Q${quarter + 1}`);
  }
  if (kind === "half") return span(start, offset < 6 ? 0 : 6, 6, "half", offset < 6 ? "H1" : "H2");
  return span(start, 0, 12, "year", "");
}

/** Every period of one kind that touches the days from `first` to `last`, oldest first. */
export function periodsBetween(first: string, last: string, kind: "month" | "quarter" | "half" | "year"): Period[] {
  const periods: Period[] = [];
  let period = periodHolding(first, kind);
  while (period.first <= last) {
    periods.push(period);
    period = periodHolding(dayAfter(period.last), kind);
  }
  return periods;
}

/** The same kind of period, `steps` later (negative: earlier). */
export function shiftPeriod(period: Period, steps: number): Period {
  if (period.kind === "rolling") throw new RangeError(`a rolling period has no neighbour: ${period.label}`);
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[period.kind] * steps;
  const at = Number(period.first.slice(0, 4)) * 12 + Number(period.first.slice(5, 7)) - 1 + months;
  return periodHolding(`${Math.floor(at / 12)}-${two((at % 12) + 1)}-01`, period.kind);
}

/** Months in a period, as first days, oldest first. */
export function monthsOf({ first, last }: Period): string[] {
  const months: string[] = [];
  const end = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - 1;
  for (let at = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1; at <= end; at++)
    months.push(`${Math.floor(at / 12)}-${two((at % 12) + 1)}-01`);
  return months;
}

/** The day after an ISO date. */
export function dayAfter(date: string): string {
  return addDays(date, 1);
}

/** An ISO date some days later. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The last day of a month; months count from 1. */
export function monthEnd(year: number, month: number): string {
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${two(month)}-${two(day)}`;
}

function monthPeriod(year: number, month: number): Period {
  const label = `${year}-${two(month)}`;
  return { label, kind: "month", first: `${label}-01`, last: monthEnd(year, month) };
}

function span(startYear: number, offset: number, months: number, kind: PeriodKind, suffix: string): Period {
  const from = startYear * 12 + 3 + offset;
  const to = from + months - 1;
  const end = (startYear + 1) % 100;
  const readsAsMonth = kind === "year" && end >= 1 && end <= 12;
  const label = `${startYear}${readsAsMonth ? "/" : "-"}${two(end)}${suffix}`;
  return {
    label,
    kind,
    first: `${Math.floor(from / 12)}-${two((from % 12) + 1)}-01`,
    last: monthEnd(Math.floor(to / 12), (to % 12) + 1),
  };
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
