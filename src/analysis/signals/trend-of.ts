import { type XmrSignal, xmr } from "@openward/stats";
import { exceptionalPeriods } from "../../catalogue/exceptional-periods.ts";
import { counted, plainMonth } from "../../domain/format.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { type Period, periodHolding, shiftPeriod } from "../../domain/period.ts";
import { hasValue, type Reading } from "../../domain/reading.ts";
import type { Trend, TrendPoint } from "../board-report/trend.ts";
import { type OrganisationRows, readingFor } from "../readings/organisation-rows.ts";

/** Points of a trend and how many of them set its limits, by the step. */
export const trendShape = {
  month: { points: 36, baseline: 24 },
  quarter: { points: 16, baseline: 12 },
  half: { points: 12, baseline: 12 },
  year: { points: 12, baseline: 12 },
} as const;

/** Labels of every period that a trend up to a period, or a comparison with the year before it, can ask for. */
export function trendLabels(period: Period): string[] {
  const steps = Object.entries(trendShape) as [Indicator["every"], { points: number }][];
  const labels = steps.flatMap(([every, { points }]) => {
    const last = periodHolding(period.last, every);
    return Array.from({ length: points + perYear[every] + 1 }, (_, i) => shiftPeriod(last, -i).label);
  });
  return [...new Set([period.label, ...labels])];
}

const perYear = { month: 12, quarter: 4, half: 2, year: 1 } as const;

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
 * exceptional months set no limits and are never flagged; a merger or a change of method starts new limits. Figures that
 * share cases with their neighbours have neither limits nor signals.
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

  const leftOut = shown.flatMap(({ first: from, last: to }, i) =>
    isEstimate(read[i]) || exceptionalPeriods.some((exceptional) => exceptional.from <= to && from <= exceptional.to)
      ? [i]
      : [],
  );
  const { withoutLimits } = indicator;
  const usable =
    withoutLimits === undefined
      ? read.flatMap((reading, i) => (hasValue(reading) && !leftOut.includes(i) ? [i] : []))
      : [];
  const changes = methodChanges(indicator);
  const dated = [...breaks, ...changes].filter(
    ({ at }) => at > (shown[0]?.first ?? "") && at <= (shown.at(-1)?.last ?? ""),
  );
  const stretches = stretchesOf(
    shown.length,
    dated.map(({ at }) => shown.findIndex(({ last: to }) => to >= at)),
    usable,
  );
  const result =
    usable.length === 0
      ? null
      : xmr(
          read.map((reading) => (hasValue(reading) ? reading.value : null)),
          {
            direction: indicator.betterWhen,
            fixAfter: baseline,
            exclude: leftOut,
            rebaseAt: stretches.slice(1).map(({ from }) => from),
          },
        );
  const points: TrendPoint[] = read.map((reading, i) => ({
    period: shown[i]?.label ?? "",
    reading,
    rule: result?.points[i]?.rule ?? null,
    meaning: result?.points[i]?.meaning ?? null,
  }));
  const used = Math.min(baseline, usable.length);
  const noLimits =
    withoutLimits === undefined
      ? "no limits: every point is estimated or of a declared exceptional period"
      : `no limits are drawn: ${withoutLimits}`;
  return {
    trend: {
      every: indicator.every,
      structure: rows.structure,
      points,
      segments: (result?.segments ?? []).map(({ mean, lower, upper, trial }, i) => ({
        from: stretches[i]?.from ?? 0,
        to: stretches[i]?.to ?? 0,
        mean,
        lower,
        upper,
        trial,
      })),
      exceptional: (withoutLimits === undefined ? exceptionalPeriods : [])
        .filter(({ from, to }) => from <= (shown.at(-1)?.last ?? "") && to >= (shown[0]?.first ?? ""))
        .map(({ from, to, because }) => ({ from, to, because })),
      breaks: dated,
      baseline:
        result === null
          ? noLimits
          : `limits from the first ${counted(used, "point")} ${stretches.length === 1 ? "" : "of each stretch "}from ${plainMonth(shown[usable[0] ?? 0]?.first ?? period.first)} on, mean and moving range, unscreened`,
    },
    signals: withoutEchoes(result?.signals ?? []),
  };
}

/** True for a figure that carries a stated share of another organisation: shown, and left out of limits. */
function isEstimate(reading: Reading | undefined): boolean {
  return reading !== undefined && hasValue(reading) && reading.notes.some((note) => note.startsWith("estimated share"));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Stretches of a series between its breaks, each with a point that may set limits. One without such a point has no limits of its
 * own and stands before the next stretch, or after the last.
 */
function stretchesOf(length: number, breaks: readonly number[], usable: readonly number[]): Stretch[] {
  const starts = [0, ...[...new Set(breaks)].filter((at) => at > 0).sort((a, b) => a - b)];
  return starts
    .map((from, i) => ({ from, to: (starts[i + 1] ?? length) - 1 }))
    .filter(({ from, to }) => usable.some((at) => at >= from && at <= to));
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
