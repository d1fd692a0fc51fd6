import { kaplanMeier } from "@openward/stats";
import type { FrameworkPart } from "../../domain/framework.ts";
import type { Indicator } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import type { PolicyFact } from "../../domain/policy-fact.ts";
import { hasValue, type Reading } from "../../domain/reading.ts";
import { guardState, type Read } from "../guards/guard-state.ts";
import { type PeerFunnel, placeIn } from "../peers/funnel-of.ts";
import type { PeerChoice } from "../peers/peer-choice.ts";
import { type OrganisationRows, readingFor } from "../readings/organisation-rows.ts";
import { trendOf } from "../signals/trend-of.ts";
import type { ReportRow, ReportSignal, WaitingTimes } from "./board-report.ts";
import type { ReportContext } from "./report-context.ts";
import { type Action, signalsOf } from "./report-signals.ts";
import type { RowsInStructure } from "./rows-for.ts";
import { rowSentence } from "./sentences.ts";

/** The site's share of set-up: the national 150 days are shown beside it. */
const siteMetric = "B05";

/** Readings of one organisation, each made once: a figure stands for itself and guards others. */
export function readOnce(rows: OrganisationRows): Read {
  const made = new Map<string, Reading>();
  return (indicator, period) => {
    const key = `${indicator.id} ${period.label}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const reading = readingFor(rows, indicator, period);
    made.set(key, reading);
    return reading;
  };
}

/** One indicator of the report: its figure with trend, guards, place among peers and sentence, and the signals it gives. */
export async function reportRow(
  context: ReportContext,
  indicator: Indicator,
  { rows, breaks }: RowsInStructure,
  read: Read,
  period: Period,
  actions: readonly Action[],
  policy: readonly PolicyFact[],
  chosen?: PeerChoice,
): Promise<{ row: ReportRow; signals: ReportSignal[] }> {
  const reading = read(indicator, period);
  const guards = indicator.guards.map((guard) =>
    guardState({ indicator, reading }, guard, period, context.indicators, read),
  );
  const trend = trendOf(rows, indicator, period, breaks);
  const peers = await funnelFor(context, indicator, rows, reading, period, chosen);
  const funnel = peers === null ? null : placeIn(peers, rows.code);
  const waiting = waitingOf(rows, indicator, reading.period);
  const signals = signalsOf(indicator, { trend, funnel, guards }, period, actions);
  const sentence = rowSentence(indicator, reading, { trend: trend?.trend ?? null, funnel, waiting, signals });
  const national = indicator.id === siteMetric ? nationalFigures(policy) : [];
  return {
    row: { indicator, reading, guards, trend: trend?.trend ?? null, funnel, waiting, sentence, national },
    signals,
  };
}

/** The peers of a figure as it was reported; a figure put together from several organisations has none. */
async function funnelFor(
  context: ReportContext,
  indicator: Indicator,
  { code, structure }: OrganisationRows,
  reading: Reading,
  period: Period,
  chosen?: PeerChoice,
): Promise<PeerFunnel | null> {
  if (structure !== "as-reported" || indicator.funnel === undefined || !hasValue(reading)) return null;
  return context.funnelOf(indicator, code, { ...period, label: reading.period }, chosen);
}

/** Asks for every funnel ahead: the context makes each once, and what goes wrong is told where it is waited for. */
export function startFunnels(
  context: ReportContext,
  parts: readonly FrameworkPart[],
  rows: OrganisationRows,
  read: Read,
  period: Period,
  chosen?: PeerChoice,
): void {
  for (const id of parts.flatMap(({ indicators }) => indicators)) {
    const indicator = context.indicators.get(id);
    if (indicator !== undefined)
      funnelFor(context, indicator, rows, read(indicator, period), period, chosen).catch(() => {});
  }
}

/** Kaplan-Meier steps behind a survival figure. */
function waitingOf(rows: OrganisationRows, indicator: Indicator, period: string): WaitingTimes | null {
  if (indicator.methods.at(-1)?.kind !== "survival") return null;
  const row = rows.byIndicator.get(indicator.id)?.get(period);
  if (row?.days == null || row.days.length === 0) return null;
  const { steps, median, lower, upper, total, waiting } = kaplanMeier({
    days: [...row.days],
    happened: [...(row.happened ?? [])],
  });
  return {
    steps: steps.map(({ day, survival, lower: low, upper: high, atRisk, censored }) => ({
      day,
      survival,
      lower: low,
      upper: high,
      atRisk,
      waitingHere: censored,
    })),
    median,
    lower,
    upper,
    total,
    waiting,
  };
}

/** National statements of the 150 days, to stand beside the organisation's own 90-day figure. */
function nationalFigures(policy: readonly PolicyFact[]): { fact: PolicyFact; caution: string }[] {
  return policy
    .filter(({ part, sets }) => part === "set-up" && sets?.withinDays === 150)
    .map((fact) => ({ fact, caution: "this is a first-site figure" }));
}
