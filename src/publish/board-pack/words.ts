import type { GuardState, TrendPoint } from "../../analysis/board-report/board-report.ts";
import { plainMonth, plainNumber, unitAfter } from "../../domain/format.ts";
import type { Indicator, MethodKind } from "../../domain/indicator.ts";
import { readPeriod } from "../../domain/period.ts";
import { hasValue, type Reading, type Structure } from "../../domain/reading.ts";

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

export const STATE_WORDS: Readonly<Record<Exclude<Reading["state"], "value" | "zero">, string>> = {
  "not-supplied": "Not supplied",
  "not-applicable": "Not applicable",
  suppressed: "Suppressed",
};

/** How a figure comes out of its counts, by the kind of its method. */
export const FORMULA_WORDS: Readonly<Record<MethodKind, string>> = {
  count: "The number counted.",
  rate: "What was counted, divided by its base, for each stated number of the base.",
  proportion: "100 times what was counted, divided by what it is out of.",
  share: "100 times the part, divided by the whole.",
  survival: "The day by which half had finished, with those still waiting counted (Kaplan and Meier).",
  sum: "The sum over studies.",
  "largest-share": "100 times the largest study, divided by all studies.",
  published: "As the publisher gives it.",
};

export const INTERVAL_WORDS: Readonly<Record<MethodKind, string>> = {
  count: "95%, exact Poisson below 10 events and Byar’s from 10 on",
  rate: "95%, exact Poisson below 10 events and Byar’s from 10 on, over the base",
  proportion: "95%, Wilson’s",
  share: "none: the whole is known and nothing was sampled",
  survival: "95%, Brookmeyer and Crowley’s",
  sum: "95%, bootstrap over studies with a fixed seed",
  "largest-share": "95%, bootstrap over studies with a fixed seed",
  published: "as the publisher gives it",
};

/** "April 2026", "July to September 2026", "April to September 2026", "2026-27": a period as a reader says it. */
export function periodWords(label: string): string {
  const { kind, first, last } = readPeriod(label);
  if (kind === "month") return plainMonth(first);
  if (kind === "year") return label;
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  return `${sameYear ? plainMonth(first).replace(/ \d{4}$/, "") : plainMonth(first)} to ${plainMonth(last)}`;
}

/** "April 2024 to September 2026": from the first month of one period to the last of another; one alone as it is said. */
export function spanWords(from: string, to: string): string {
  if (from === to) return periodWords(from);
  return `${plainMonth(readPeriod(from).first)} to ${plainMonth(readPeriod(to).last)}`;
}

/** The words with a capital at their beginning. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

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

/** "46%", "1,240 people", "1.02". */
export function figureWords(value: number, indicator: Indicator): string {
  const number = bareFigure(value, indicator);
  return number + unitAfter(indicator.unit, number);
}

/** "28% to 65%", "4.1 to 6.8"; null where the method gives no interval or there is no figure. */
export function intervalWords(reading: Reading, indicator: Indicator): string | null {
  if (!hasValue(reading) || reading.lower === null || reading.upper === null) return null;
  const unit = indicator.unit === "%" ? "%" : "";
  return `${bareFigure(reading.lower, indicator)}${unit} to ${bareFigure(reading.upper, indicator)}${unit}`;
}

/** "46%, 95% interval 28% to 65%", or why there is no figure: "Not supplied: no finance file was supplied". */
export function readingWords(reading: Reading, indicator: Indicator): string {
  if (!hasValue(reading)) return missingWords(reading);
  const interval = intervalWords(reading, indicator);
  return interval === null
    ? figureWords(reading.value, indicator)
    : `${figureWords(reading.value, indicator)}, 95% interval ${interval}`;
}

/** "Not supplied: no finance file was supplied". */
export function missingWords(reading: Exclude<Reading, { readonly value: number }>): string {
  return `${STATE_WORDS[reading.state]}: ${reading.because}`;
}
