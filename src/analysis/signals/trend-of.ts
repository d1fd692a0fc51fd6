import { type XmrSignal, xmr } from "@openward/stats";
import { exceptionalPeriods } from "../../catalogue/exceptional-periods.ts";
import { counted } from "../../domain/format.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { type Period, periodHolding, shiftPeriod } from "../../domain/period.ts";
import { hasValue } from "../../domain/reading.ts";
import type { Trend, TrendPoint } from "../board-report/board-report.ts";
import { type OrganisationRows, readingFor } from "../readings/organisation-rows.ts";

/** Points of a trend and how many of them set its limits, by the step. */
export const trendShape = {
  month: { points: 36, baseline: 24 },
  quarter: { points: 16, baseline: 12 },
  half: { points: 12, baseline: 12 },
  year: { points: 12, baseline: 12 },
} as const;

/** A day on which a series breaks: what came before is not to be held against what came after. */
export interface Break {
  /** First day of what came after. */
  readonly at: string;
  readonly because: string;
}

export interface TrendWithSignals {
  readonly trend: Trend;
  /** One entry a run; indices into the trend's points. */
  readonly signals: readonly XmrSignal[];
}

/**
 * The series of one organisation up to a period, with process limits and signals. Limits come from the first two years of
 * the three shown (the first 12 of 16 quarters), so that a late change does not move its own yardstick. Declared
 * exceptional months set no limits and are never flagged; a merger or a change of method starts new limits.
 * @returns null for context, and where fewer than two points have a value
 */
export function trendOf(
  rows: OrganisationRows,
  indicator: Indicator,
  period: Period,
  breaks: readonly Break[],
): TrendWithSignals | null {
  if (indicator.betterWhen === "context") return null;
  const { points: length, baseline } = trendShape[indicator.every];
  const last = periodHolding(period.last, indicator.every);
  // A period that ends after the one reported on is not over yet.
  const end = last.last <= period.last ? last : shiftPeriod(last, -1);
  const periods = Array.from({ length }, (_, i) => shiftPeriod(end, i - length + 1));
  const readings = periods.map((each) => readingFor(rows, indicator, each, { resample: false }));
  const first = readings.findIndex(hasValue);
  if (first === -1 || readings.filter(hasValue).length < 2) return null;
  const shown = periods.slice(first);
  const read = readings.slice(first);

  const exclude = shown.flatMap(({ first: from, last: to }, i) =>
    exceptionalPeriods.some((exceptional) => exceptional.from <= to && from <= exceptional.to) ? [i] : [],
  );
  const changes = methodChanges(indicator);
  const dated = [...breaks, ...changes].filter(
    ({ at }) => at > (shown[0]?.first ?? "") && at <= (shown.at(-1)?.last ?? ""),
  );
  const rebaseAt = [...new Set(dated.map(({ at }) => shown.findIndex(({ last: to }) => to >= at)))]
    .filter((i) => i > 0)
    .sort((a, b) => a - b);
  const withoutLimits = indicator.withoutLimits;
  if (withoutLimits !== undefined) {
    const points = read.map((reading, i) => ({ period: shown[i]?.label ?? "", reading, rule: null, meaning: null }));
    const baseline = `no limits are drawn: ${withoutLimits}`;
    return {
      trend: {
        every: indicator.every,
        structure: rows.structure,
        points,
        segments: [],
        exceptional: [],
        breaks: dated,
        baseline,
      },
      signals: [],
    };
  }
  const result = xmr(
    read.map((reading) => (hasValue(reading) ? reading.value : null)),
    { direction: indicator.betterWhen, fixAfter: baseline, exclude, rebaseAt },
  );
  const points: TrendPoint[] = read.map((reading, i) => ({
    period: shown[i]?.label ?? "",
    reading,
    rule: result.points[i]?.rule ?? null,
    meaning: result.points[i]?.meaning ?? null,
  }));
  const used = Math.min(baseline, read.filter(hasValue).length - exclude.length);
  return {
    trend: {
      every: indicator.every,
      structure: rows.structure,
      points,
      segments: result.segments.map(({ from, to, mean, lower, upper, trial }) => ({
        from,
        to,
        mean,
        lower,
        upper,
        trial,
      })),
      exceptional: exceptionalPeriods
        .filter(({ from, to }) => from <= (shown.at(-1)?.last ?? "") && to >= (shown[0]?.first ?? ""))
        .map(({ from, to, because }) => ({ from, to, because })),
      breaks: dated,
      baseline: `limits from the first ${counted(Math.max(used, 0), "point")} ${rebaseAt.length === 0 ? "" : "of each stretch "}from ${shown[0]?.label ?? ""} on, mean and moving range, unscreened`,
    },
    signals: withoutEchoes(result.signals),
  };
}

/** A long run and the points that make it up are one event: points outside the limits within a shift or trend of the same side are its echo. */
function withoutEchoes(signals: readonly XmrSignal[]): XmrSignal[] {
  const runs = signals.filter(({ rule }) => rule === "shift" || rule === "trend");
  const side = ({ side: where }: XmrSignal) => (where === "above" || where === "rising" ? 1 : -1);
  return signals.filter(
    (signal) =>
      signal.rule === "shift" ||
      (signal.rule === "trend" &&
        !runs.some((run) => run.rule === "shift" && overlaps(run, signal) && side(run) === side(signal))) ||
      (signal.rule !== "trend" && !runs.some((run) => overlaps(run, signal) && side(run) === side(signal))),
  );
}

function overlaps(a: XmrSignal, b: XmrSignal): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function methodChanges({ methods }: Indicator): Break[] {
  return methods.flatMap(({ validFrom, version, changed }) =>
    validFrom === undefined || methods[0]?.version === version
      ? []
      : [{ at: validFrom, because: `method ${version} from here${changed === undefined ? "" : `: ${changed}`}` }],
  );
}
