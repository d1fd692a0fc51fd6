import type { Indicator, Theme } from "../../domain/indicator.ts";
import type { BoardReport, ReportOrganisation, ReportRow, ReportSignal } from "../board-report/board-report.ts";
import { chanceOf } from "./chance.ts";

/** A signal with the figure it is of. */
export interface FoundSignal {
  readonly organisation: ReportOrganisation;
  readonly row: ReportRow;
  readonly signal: ReportSignal;
}

/** Which signals are asked for; what is left out is not restricted. */
export interface SignalFilter {
  readonly theme?: Theme;
  readonly indicator?: string;
  readonly organisation?: string;
}

/** What stands out in some reports, and what chance alone would give in the series and funnels they were looked for in. */
export interface SignalsAmong {
  /** By the names of organisations, then by indicator; never by value. */
  readonly signals: readonly FoundSignal[];
  readonly organisations: number;
  readonly series: number;
  readonly funnels: number;
  readonly expected: number;
}

/** Looks through reports. An indicator that stands in two parts of a report counts once. */
export function signalsAmong(reports: Iterable<BoardReport>, filter: SignalFilter = {}): SignalsAmong {
  const found: FoundSignal[] = [];
  const series: Indicator["every"][] = [];
  let funnels = 0;
  let organisations = 0;
  for (const { organisation, parts, signals } of reports) {
    if (filter.organisation !== undefined && filter.organisation !== organisation.code) continue;
    organisations += 1;
    const rows = new Map(
      parts
        .flatMap((part) => part.rows)
        .filter(({ indicator }) => fits(indicator, filter))
        .map((row) => [row.indicator.id, row] as const),
    );
    for (const { indicator, trend, funnel } of rows.values()) {
      if (trend !== null && trend.segments.length > 0) series.push(indicator.every);
      if (funnel !== null && indicator.betterWhen !== "context") funnels += 1;
    }
    const own = new Map(signals.map((signal) => [signalKey(signal), signal]));
    for (const signal of own.values()) {
      const row = rows.get(signal.indicator);
      if (row !== undefined) found.push({ organisation, row, signal });
    }
  }
  const { expected } = chanceOf(series, 0, funnels);
  return { signals: found.sort(inOrder), organisations, series: series.length, funnels, expected };
}

/** What makes two signals of one organisation the same. */
export function signalKey({ indicator, rule, from, sentence }: ReportSignal): string {
  return rule === "guard" ? `${indicator} ${rule} ${from} ${sentence}` : `${indicator} ${rule} ${from}`;
}

function fits({ id, theme }: Indicator, filter: SignalFilter): boolean {
  return (filter.theme ?? theme) === theme && (filter.indicator ?? id) === id;
}

function inOrder(a: FoundSignal, b: FoundSignal): number {
  const [left, right] = [a, b].map(({ organisation: { name, code }, signal }) => [
    name,
    code,
    signal.indicator,
    signal.rule,
    signal.from,
  ]);
  for (const [i, word] of (left ?? []).entries()) {
    const other = right?.[i] ?? "";
    if (word !== other) return word < other ? -1 : 1;
  }
  return 0;
}
