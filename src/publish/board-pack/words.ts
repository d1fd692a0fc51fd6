import type { GuardState } from "../../analysis/board-report/board-report.ts";
import type { TrendPoint } from "../../analysis/board-report/trend.ts";
import { plainMonth, plainNumber } from "../../domain/format.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { readPeriod } from "../../domain/period.ts";
import type { Structure } from "../../domain/reading.ts";

/** Closed lists of words for what is a code in the data. */
export const STRUCTURE_WORDS: Readonly<Record<Structure, string>> = {
  "as-reported": "figures as reported",
  "mapped-to-current": "figures mapped to today’s organisations",
  "like-for-like": "figures like for like",
};

export const RULE_WORDS: Readonly<Record<NonNullable<TrendPoint["rule"]>, string>> = {
  outside: "Outside the limits",
  trend: "7 in a row moving one way",
  "two-of-three": "2 of 3 near a limit",
  shift: "7 or more in a row on one side of the mean",
};

export const GUARD_WORDS: Readonly<Record<GuardState["state"], string>> = {
  quiet: "no warning",
  warns: "warns",
  shown: "shown",
  "not-supplied": "not supplied",
};

/** "Apr 2026", "Q2 2026-27": a period under an axis. */
export function shortPeriodWords(label: string): string {
  const { kind, first } = readPeriod(label);
  if (kind === "month") return plainMonth(first).replace(/^(\w{3})\w*/, "$1");
  const part = /^(\d{4}[-/]\d{2})(H[12]|Q[1-4])$/.exec(label);
  return part === null ? label : `${part[2]} ${part[1]}`;
}

/** The number with as many digits as its indicator shows, without its unit. */
export function bareFigure(value: number, { digits }: Indicator): string {
  return plainNumber(value, digits);
}
