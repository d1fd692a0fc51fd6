import type { ReportRow } from "../../analysis/board-report/board-report.ts";
import { missingWords, periodWords } from "../../analysis/board-report/sentences.ts";
import type { Trend } from "../../analysis/board-report/trend.ts";
import type { XmrData, XmrPoint } from "../../charts/xmr-data.ts";
import { sentenceCase } from "../../domain/format.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { readPeriod } from "../../domain/period.ts";
import { hasValue } from "../../domain/reading.ts";
import { bareFigure, RULE_WORDS, shortPeriodWords } from "./words.ts";

/** A row's trend as an XmR chart takes it. */
export function trendData({ indicator, sentence }: ReportRow, trend: Trend, id: string): XmrData {
  const format = numberText(indicator);
  return {
    id,
    still: true,
    title: `${indicator.name}, by ${trend.every === "half" ? "half-year" : trend.every}`,
    sentence,
    measure: measureOf(indicator),
    points: pointsOf(trend),
    segments: trend.segments.map(({ from, to, mean, lower, upper }) => ({
      from,
      to,
      mean,
      lower: possible(lower, indicator),
      upper: possible(upper, indicator),
    })),
    notes: trend.breaks.flatMap(({ at, because }) => {
      const before = placeOf(trend, at);
      return before === null ? [] : [{ before, text: because }];
    }),
    exceptional: trend.exceptional.flatMap(({ from, to, because }) => {
      const inside = trend.points.flatMap(({ period }, index) => {
        const { first, last } = readPeriod(period);
        return first <= lastDay(to) && last >= firstDay(from) ? [index] : [];
      });
      const [first] = inside;
      const last = inside.at(-1);
      return first === undefined || last === undefined ? [] : [{ from: first, to: last, text: because }];
    }),
    floor: 0,
    ...(indicator.unit === "%" ? { ceiling: 100 } : {}),
    format,
    formatTick: format,
  };
}

/** What set the limits, and what they are, stretch by stretch: "... Mean 47%, limits 26% to 68%." */
export function trendNote({ baseline, segments, points }: Trend, indicator: Indicator): string {
  const format = numberText(indicator);
  const said = segments.map(({ from, to, mean, lower, upper, trial }) => {
    const stretch = `${shortPeriodWords(points[from]?.period ?? "")} to ${shortPeriodWords(points[to]?.period ?? "")}`;
    const [low, high] = [possible(lower, indicator), possible(upper, indicator)];
    const cut = low === lower && high === upper ? "" : ", cut where no figure can be";
    const limits = `mean ${format(mean)}, limits ${format(low)} to ${format(high)}${cut}${trial ? " (trial limits)" : ""}`;
    return segments.length === 1 ? sentenceCase(limits) : `${stretch}: ${limits}`;
  });
  return [sentenceCase(baseline.replace(/\.$/, "")), ...said].map((words) => `${words}.`).join(" ");
}

/** Process limits may lie where no figure can: below 0, or above 100%. */
function possible(limit: number, { unit }: Indicator): number {
  return Math.max(0, unit === "%" ? Math.min(100, limit) : limit);
}

/** "Open within 60 days (%)". */
export function measureOf({ name, unit }: Indicator): string {
  return unit === "ratio" ? name : `${name} (${unit})`;
}

/** Writes numbers of an indicator in a chart: percentages with their sign, others bare, since the measure names the unit. */
export function numberText(indicator: Indicator): (value: number) => string {
  const sign = indicator.unit === "%" ? "%" : "";
  return (value) => bareFigure(value, indicator) + sign;
}

/** A trend is drawn small in the summary and large in its part; its points are put in words once. */
const inWords = new WeakMap<Trend, XmrPoint[]>();

function pointsOf(trend: Trend): readonly XmrPoint[] {
  const known = inWords.get(trend);
  if (known !== undefined) return known;
  const points = trend.points.map(pointOf);
  inWords.set(trend, points);
  return points;
}

function pointOf({ period, reading, rule, meaning }: Trend["points"][number]): XmrPoint {
  const place = { label: periodWords(period), short: shortPeriodWords(period) };
  if (!hasValue(reading)) return { ...place, because: missingWords(reading) };
  return {
    ...place,
    value: reading.value,
    movement: meaning ?? "chance",
    ...(rule === null ? {} : { rule: RULE_WORDS[rule] }),
    ...(reading.notes.some((note) => note.startsWith("at least")) ? { partial: true } : {}),
  };
}

/** The first point that ends on or after a day or the beginning of a period; null where none does. */
function placeOf({ points }: Trend, at: string): number | null {
  const day = firstDay(at);
  const place = points.findIndex(({ period }) => readPeriod(period).last >= day);
  return place < 0 ? null : place;
}

function firstDay(at: string): string {
  return isDay(at) ? at : readPeriod(at).first;
}

function lastDay(at: string): string {
  return isDay(at) ? at : readPeriod(at).last;
}

function isDay(at: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(at);
}
