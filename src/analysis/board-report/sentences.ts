import {
  counted,
  listed,
  plainDate,
  plainMonth,
  plainNumber,
  sentenceCase,
  unitAfter,
  withinSentence,
} from "../../domain/format.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { readPeriod } from "../../domain/period.ts";
import { hasValue, type NoReading, type Reading } from "../../domain/reading.ts";
import { stateWords } from "../../domain/state-words.ts";
import type { LackingFile, ReportSignal, WaitingTimes } from "./board-report.ts";
import { boundWords } from "./bounds-words.ts";
import type { FunnelPlace } from "./funnel-place.ts";
import type { Trend } from "./trend.ts";

// The closed list of sentence forms. Each names the comparison, the size and the uncertainty; none praises or blames,
// and none says that one thing made another happen.

/** "46%", "1,234 people", "75 days". */
export function figure({ unit, digits }: Indicator, value: number): string {
  const number = plainNumber(value, digits);
  return `${number}${unitAfter(unit, number)}`;
}

/** The sentence of one indicator's row: the reason there is no figure, the funnel if it is outside, otherwise the trend. */
export function rowSentence(
  indicator: Indicator,
  reading: Reading,
  {
    trend,
    funnel,
    waiting,
    signals,
  }: {
    trend: Trend | null;
    funnel: FunnelPlace | null;
    waiting: WaitingTimes | null;
    signals: readonly ReportSignal[];
  },
): string {
  if (!hasValue(reading)) return noFigure(reading);
  const parts: string[] = [];
  if (waiting !== null) parts.push(waitingSentence(waiting));
  const own = signals.filter((signal) => signal.indicator === indicator.id && signal.rule !== "guard");
  if (own.length > 0) parts.push(...own.map(({ sentence }) => sentence));
  else if (trend !== null) parts.push(steadySentence(trend));
  if (funnel !== null && !own.some(({ rule }) => rule === "funnel")) parts.push(funnel.sentence);
  if (
    reading.n !== null &&
    reading.n < 10 &&
    indicator.methods.at(-1)?.kind === "rate" &&
    reading.lower !== null &&
    reading.upper !== null
  )
    parts.unshift(
      `Between ${boundWords(indicator, reading.lower)} and ${boundWords(indicator, reading.upper)}: few events, read the interval first.`,
    );
  parts.push(...reading.notes.map((note) => `${sentenceCase(note)}.`));
  if (parts.length === 0) parts.push("One figure: there are too few earlier ones to say what is usual.");
  return parts.join(" ");
}

/** "No figure: ..." or "Not supplied: ...". */
export function noFigure(reading: Reading): string {
  if (hasValue(reading)) return "";
  return `${missingWords(reading)}.`;
}

/** "Not supplied: no research finance file was supplied", without a stop. */
export function missingWords({ state, because }: NoReading): string {
  return `${stateWords[state]}: ${because}`;
}

function steadySentence({ points, segments, every, exceptional }: Trend): string {
  const shown = points.filter(({ reading }) => hasValue(reading)).length;
  const steps = counted(shown, every === "half" ? "half-year" : every);
  if (segments.length === 0) return `${steps} shown without limits.`;
  const trial = segments.at(-1)?.trial === true ? "; the limits are trial limits, set by fewer than 12 points" : "";
  const left = exceptional.length > 0 ? "; declared exceptional months set no limits" : "";
  return `Within expected variation: ${steps} to ${plainMonth(readPeriod(points.at(-1)?.period ?? "").last)}, none in this period outside the limits${trial}${left}.`;
}

function waitingSentence({ median, lower, upper, total, waiting }: WaitingTimes): string {
  const counts = stillWaiting({ waiting, total });
  if (median === null)
    return total === 1
      ? "The only study-site has no first participant yet; it is still waiting and is counted."
      : `More than half of ${plainNumber(total)} study-sites have no first participant yet; ${counts}.`;
  const from = lower === null ? "no lower bound" : plainNumber(lower);
  const to = upper === null ? "no upper bound yet" : plainNumber(upper);
  return `Half of study-sites reach a first participant within ${counted(Math.round(median), "day")} (95% interval ${from} to ${to}); ${counts}.`;
}

/** "3 of 10 are still waiting and are counted". */
export function stillWaiting({ waiting, total }: Pick<WaitingTimes, "waiting" | "total">): string {
  const be = waiting === 1 ? "is" : "are";
  return `${plainNumber(waiting)} of ${plainNumber(total)} ${be} still waiting and ${be} counted`;
}

/** What a run in a series says, with when it began. */
export function signalSentence(
  rule: "outside" | "trend" | "two-of-three" | "shift",
  side: "above" | "below" | "rising" | "falling",
  { from, to, points, every }: { from: string; to: string; points: number; every: Indicator["every"] },
): string {
  const when = spanWords(from, to);
  const steps = counted(points, every === "half" ? "half-year" : every);
  switch (rule) {
    case "shift":
      return `A sustained ${side === "below" ? "fall" : "rise"}: ${steps} in a row ${side} the mean, first in ${periodWords(from)}.`;
    case "trend":
      return `A run of ${steps}, each ${side === "falling" || side === "below" ? "lower" : "higher"} than the one before, first in ${periodWords(from)}.`;
    case "outside":
      return `${points === 1 ? "One point" : `${points} points`} ${side} the limits: ${when}.`;
    case "two-of-three":
      return `Two of three points close to the ${side === "below" ? "lower" : "upper"} limit: ${when}.`;
  }
}

/** "May 2026", "July to September 2026", "April to September 2026", "the year to March 2027". */
export function periodWords(label: string): string {
  const { kind, first, last } = readPeriod(label);
  if (kind === "month") return plainMonth(first);
  if (kind === "year") return `the year to ${plainMonth(last)}`;
  if (kind === "rolling") return `the 12 months to ${plainMonth(last)}`;
  return monthsWords(first, last);
}

/** "April 2024 to September 2026": from the first month of one period to the last of another; one alone as it is said. */
export function spanWords(from: string, to: string): string {
  return from === to ? periodWords(from) : monthsWords(readPeriod(from).first, readPeriod(to).last);
}

function monthsWords(first: string, last: string): string {
  const begin = plainMonth(first);
  return `${first.slice(0, 4) === last.slice(0, 4) ? begin.split(" ")[0] : begin} to ${plainMonth(last)}`;
}

/** "research finance (finance.csv) and awards and their terms (awards.csv)". */
export function lackingWords(files: readonly LackingFile[]): string {
  return listed(files.map(({ source, title }) => `${withinSentence(title)} (${source}.csv)`));
}

/** "as at 30 September 2026". */
export function asAtWords(day: string): string {
  return `as at ${plainDate(day)}`;
}
