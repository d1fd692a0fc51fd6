import { kaplanMeier } from "@openward/stats";
import { counted, plainDate, withinSentence } from "../../domain/format.ts";
import type { FrameworkPart } from "../../domain/framework.ts";
import { type Indicator, isCountedFor } from "../../domain/indicator.ts";
import { monthsOf, type Period } from "../../domain/period.ts";
import { type PolicyFact, policyOn } from "../../domain/policy-fact.ts";
import { hasValue, type Reading } from "../../domain/reading.ts";
import { Refusal } from "../../domain/refusal.ts";
import { sql } from "../../domain/sql.ts";
import { guardState, type Read } from "../guards/guard-state.ts";
import { type PeerFunnel, placeIn } from "../peers/funnel-of.ts";
import { type OrganisationRows, readingFor } from "../readings/organisation-rows.ts";
import { supplyKey } from "../readings/supply.ts";
import { chanceOf } from "../signals/chance.ts";
import { trendOf } from "../signals/trend-of.ts";
import type {
  BoardReport,
  LackingFile,
  ReportOrganisation,
  ReportPart,
  ReportQuality,
  ReportQuestion,
  ReportRow,
  ReportSignal,
  SuppressedCell,
  WaitingTimes,
} from "./board-report.ts";
import { changesOf, decisionsOf, unknownsOf } from "./first-page.ts";
import { partTables } from "./part-tables.ts";
import type { ReportContext } from "./report-context.ts";
import { reportQuality } from "./report-quality.ts";
import { type Action, actionsFor, signalsOf } from "./report-signals.ts";
import { type RowsInStructure, rowsFor } from "./rows-for.ts";
import { lackingWords, rowSentence } from "./sentences.ts";

/** The site's share of set-up: the national 150 days are shown beside it. */
const siteMetric = "B05";

/** Parts without which a report is not complete: set-up, activity, income and terms. */
const requiredParts = new Set([2, 3, 4]);

/** Parts that rest on files of their own; context and data quality have rows too, and lack nothing. */
const partsWithRows = new Set([2, 3, 4, 5, 6, 7]);

/**
 * The six-monthly report of one organisation as plain data.
 * @throws Refusal where the organisation is in none of the files
 */
export async function makeBoardReport(context: ReportContext, question: ReportQuestion): Promise<BoardReport> {
  const { units, buildId, synthetic } = context;
  const { organisation, period, structure, asAt, knownAt } = question;
  const about = await organisationOf(context, organisation);
  const structureAsAt = period.last;
  const inStructure = await rowsFor(context, { organisation, role: about.role, period, structure, structureAsAt });
  const read = readOnce(inStructure.rows);
  const framework = units.frameworks.find(({ id }) => id === "board-report");
  if (framework === undefined) throw new RangeError("the catalogue has no board-report framework");
  const actions = await actionsFor(context.facts, organisation, period);
  const policy = policyOn(units.policyFacts, asAt);

  // The database works on the tables while readings and funnels are made here.
  const tablesMade = new Map(
    framework.parts.map(({ id }) => [id, partTables(context, id, { organisation, period })] as const),
  );
  for (const made of tablesMade.values()) made.catch(() => {});
  startFunnels(context, framework.parts, inStructure.rows, read, period);
  const tablesOf = async (id: string) => tablesMade.get(id) ?? partTables(context, id, { organisation, period });

  const parts: ReportPart[] = [];
  const signals: ReportSignal[] = [];
  const suppressed: SuppressedCell[] = [];
  const series: Indicator["every"][] = [];
  let points = 0;
  let funnels = 0;
  for (const part of framework.parts) {
    if (!partsWithRows.has(part.number) && part.indicators.length === 0) continue;
    const rows: ReportRow[] = [];
    for (const id of part.indicators) {
      const indicator = context.indicators.get(id);
      if (indicator === undefined) continue;
      const row = await reportRow(context, indicator, inStructure, read, period, actions, policy);
      rows.push(row.row);
      signals.push(...row.signals);
      if (row.row.trend !== null && row.row.trend.segments.length > 0) {
        series.push(indicator.every);
        points += row.row.trend.points.length;
      }
      if (row.row.funnel !== null && indicator.betterWhen !== "context") funnels += 1;
    }
    const { tables, people, hidden } = await tablesOf(part.id);
    suppressed.push(...hidden);
    parts.push({
      number: part.number,
      id: part.id,
      title: part.title,
      asks: part.asks,
      notSupplied: partsWithRows.has(part.number) ? notSuppliedOf(context, part, rows, inStructure.rows, period) : [],
      rows,
      tables,
      people,
      policy: policy.filter((fact) => fact.part === part.id),
    });
  }
  const quality = await reportQuality(context, organisation, period);
  const unowned = signals.filter(({ owner, closed }) => owner === null && closed === null);
  const incompleteBecause = [
    ...parts
      .filter(({ number, notSupplied }) => requiredParts.has(number) && notSupplied.length > 0)
      .map(
        ({ number, title, notSupplied }) =>
          `Part ${number} (${withinSentence(title)}) lacks ${lackingWords(notSupplied)}.`,
      ),
    ...(unowned.length === 0
      ? []
      : [`${counted(unowned.length, "signal")} ${unowned.length === 1 ? "has" : "have"} no owner.`]),
  ];
  return {
    organisation: { ...about, history: inStructure.history },
    period,
    structure,
    structureAsAt,
    asAt,
    knownAt,
    synthetic,
    buildId,
    complete: incompleteBecause.length === 0,
    incompleteBecause,
    decisions: decisionsOf({ parts, signals, actions, policy }),
    changes: changesOf(signals),
    unknowns: unknownsOf(parts, quality, period),
    parts,
    signals,
    chance: chanceOf(series, points, funnels),
    cannotTell: cannotTell(parts, quality, policy, asAt),
    quality,
    policy,
    suppressed,
  };
}

/** Readings of one organisation, each made once: a figure stands for itself and guards others. */
function readOnce(rows: OrganisationRows): Read {
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

async function reportRow(
  context: ReportContext,
  indicator: Indicator,
  { rows, breaks }: RowsInStructure,
  read: Read,
  period: Period,
  actions: readonly Action[],
  policy: readonly PolicyFact[],
): Promise<{ row: ReportRow; signals: ReportSignal[] }> {
  const reading = read(indicator, period);
  const guards = indicator.guards.map((guard) =>
    guardState({ indicator, reading }, guard, period, context.indicators, read),
  );
  const trend = trendOf(rows, indicator, period, breaks);
  const estimated = hasValue(reading) && reading.notes.some((note) => note.startsWith("estimated share"));
  const funnel =
    rows.structure === "as-reported" && !estimated
      ? await funnelFor(context, indicator, rows, reading, period).then((whole) =>
          whole === null ? null : placeIn(whole, rows.code),
        )
      : null;
  const waiting = waitingOf(rows, indicator, reading.period);
  const signals = signalsOf(indicator, { trend, funnel, guards }, period, actions);
  const sentence = rowSentence(indicator, reading, { trend: trend?.trend ?? null, funnel, waiting, signals });
  const national = indicator.id === siteMetric ? nationalFigures(policy) : [];
  return {
    row: { indicator, reading, guards, trend: trend?.trend ?? null, funnel, waiting, sentence, national },
    signals,
  };
}

async function funnelFor(
  context: ReportContext,
  indicator: Indicator,
  { code }: OrganisationRows,
  reading: Reading,
  period: Period,
): Promise<PeerFunnel | null> {
  if (indicator.funnel === undefined || !hasValue(reading)) return null;
  return context.funnelOf(indicator, code, { ...period, label: reading.period });
}

/** Asks for every funnel ahead: the context makes each once, and what goes wrong is told where it is waited for. */
function startFunnels(
  context: ReportContext,
  parts: readonly FrameworkPart[],
  rows: OrganisationRows,
  read: Read,
  period: Period,
): void {
  if (rows.structure !== "as-reported") return;
  for (const id of parts.flatMap(({ indicators }) => indicators)) {
    const indicator = context.indicators.get(id);
    if (indicator !== undefined) funnelFor(context, indicator, rows, read(indicator, period), period).catch(() => {});
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

/**
 * Files that a part lacks for this organisation and period: those that say nothing of it and that its indicators need, as far as
 * they are counted for organisations of its role.
 */
function notSuppliedOf(
  { sources }: ReportContext,
  { indicators }: FrameworkPart,
  rows: readonly ReportRow[],
  { supply, code, role = "other" }: OrganisationRows,
  period: Period,
): LackingFile[] {
  if (indicators.length === 0) return [];
  const months = monthsOf(period);
  const counted = rows.filter(({ indicator, reading }) => hasValue(reading) || isCountedFor(indicator, role));
  const needed = new Set(counted.flatMap(({ indicator }) => indicator.sources));
  return [...needed]
    .filter((id) => {
      const source = sources.get(id);
      if (source?.kind !== "local") return false;
      if (!supply.arrived.has(id)) return true;
      if (source.speaksFor === undefined) return false;
      const there = supply.months.get(supplyKey(id, code));
      return !months.some((month) => there?.has(month));
    })
    .sort()
    .map((id) => ({ source: id, title: sources.get(id)?.title ?? id }));
}

async function organisationOf({ facts }: ReportContext, code: string): Promise<Omit<ReportOrganisation, "history">> {
  const [row] = await facts.rows<Omit<ReportOrganisation, "history">>(
    sql`
      select o.code, o.name, o.role, o.type, o.icb, i.name as "icbName", o.region, o.opened::varchar as opened, o.closed::varchar as closed
      from organisation as o
      left join organisation as i on i.code = o.icb
      where o.code = $code`,
    { code },
  );
  if (row !== undefined) return row;
  const [used] = await facts.rows<{ code: string }>(
    sql`select organisation as code from supplied where organisation = $code limit 1`,
    { code },
  );
  if (used !== undefined)
    return {
      code,
      name: `${code} (not in the list of organisations)`,
      role: "other",
      type: null,
      icb: null,
      icbName: null,
      region: null,
      opened: null,
      closed: null,
    };
  throw new Refusal(
    "not-found",
    `${code} is in none of the files.`,
    "Check the code, or add organisations.csv or the ODS list of trusts to the input.",
  );
}

function cannotTell(
  parts: readonly ReportPart[],
  { refusedCells, refusals }: ReportQuality,
  policy: readonly PolicyFact[],
  asAt: string,
): string[] {
  const fixed = [
    "Whether research activity and patients' outcomes go together here: one organisation's figures cannot show that, and nothing in this report says that one brings about the other.",
    "How people fared who were not offered a study, or who were asked and said no.",
    "Whether the studies that were open are the ones local people most need.",
    "What happened after the files were received: figures of the last months may still change.",
  ];
  const missing = parts
    .filter(({ notSupplied }) => notSupplied.length > 0)
    .map(
      ({ number, title }) =>
        `Part ${number}, ${withinSentence(title)}: some of its files were not supplied, so nothing is said there in their place.`,
    );
  const refused =
    refusedCells === 0
      ? []
      : [
          `${counted(refusedCells, "cell")} could not be read; what stood in those rows is not in any figure (part 10 lists ${refusals.length < refusedCells ? `the first ${refusals.length}` : "them"}).`,
        ];
  const rules =
    policy.length === 0
      ? [`Which rules were in force on ${plainDate(asAt)}: the list of policy holds none for that day.`]
      : [];
  return [...fixed, ...missing, ...refused, ...rules];
}
