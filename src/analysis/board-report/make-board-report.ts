import { counted, withinSentence } from "../../domain/format.ts";
import type { FrameworkPart } from "../../domain/framework.ts";
import { type Indicator, isCountedFor } from "../../domain/indicator.ts";
import { monthsOf, type Period, readPeriod } from "../../domain/period.ts";
import { policyOn } from "../../domain/policy-fact.ts";
import { hasValue } from "../../domain/reading.ts";
import { Refusal } from "../../domain/refusal.ts";
import { sql } from "../../domain/sql.ts";
import type { OrganisationRows } from "../readings/organisation-rows.ts";
import { supplyKey } from "../readings/supply.ts";
import { chanceOf } from "../signals/chance.ts";
import type {
  BoardReport,
  LackingFile,
  ReportOrganisation,
  ReportPart,
  ReportQuestion,
  ReportRow,
  ReportSignal,
  SuppressedCell,
} from "./board-report.ts";
import { cannotTell } from "./cannot-tell.ts";
import { changesOf, decisionsOf, unknownsOf } from "./first-page.ts";
import { partTables } from "./part-tables.ts";
import type { ReportContext } from "./report-context.ts";
import { reportQuality } from "./report-quality.ts";
import { readOnce, reportRow, startFunnels } from "./report-row.ts";
import { actionsFor } from "./report-signals.ts";
import { rowsFor } from "./rows-for.ts";
import { lackingWords } from "./sentences.ts";

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
  const structureAsAt = question.structureAsAt ?? period.last;
  const inStructure = await rowsFor(context, { organisation, role: about.role, period, structure, structureAsAt });
  const read = readOnce(inStructure.rows);
  const framework = units.frameworks.find(({ id }) => id === "board-report");
  if (framework === undefined) throw new RangeError("the catalogue has no board-report framework");
  const actions = await actionsFor(context.facts, organisation, period);
  const policy = policyOn(units.policyFacts, asAt);

  // The database works on the tables while readings and funnels are made here.
  const started = framework.parts.map((part) => ({
    part,
    made: partTables(context, part.id, { organisation, period }),
  }));
  for (const { made } of started) made.catch(() => {});
  startFunnels(context, framework.parts, inStructure.rows, read, period, question.peers);

  const parts: ReportPart[] = [];
  const signals: ReportSignal[] = [];
  const suppressed: SuppressedCell[] = [];
  const series: Indicator["every"][] = [];
  let points = 0;
  let funnels = 0;
  for (const { part, made } of started) {
    if (!partsWithRows.has(part.number) && part.indicators.length === 0) continue;
    const rows: ReportRow[] = [];
    for (const id of part.indicators) {
      const indicator = context.indicators.get(id);
      if (indicator === undefined) continue;
      const row = await reportRow(context, indicator, inStructure, read, period, actions, policy, question.peers);
      rows.push(row.row);
      signals.push(...row.signals);
      if (row.row.trend !== null && row.row.trend.segments.length > 0) {
        series.push(indicator.every);
        points += row.row.trend.points.length;
      }
      if (row.row.funnel !== null && indicator.betterWhen !== "context") funnels += 1;
    }
    const { tables, people, hidden } = await made;
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
    unknowns: unknownsOf(parts, quality, { period, role: about.role }),
    parts,
    signals,
    chance: chanceOf(series, points, funnels),
    cannotTell: cannotTell(parts, quality, policy, asAt),
    quality,
    policy,
    suppressed,
  };
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
  // A board's own figures come from what others sent of its places: such a file came.
  const there = counted.filter(({ reading }) => hasValue(reading) && readPeriod(reading.period).last >= period.first);
  const spoken = new Set(role === "icb" ? there.flatMap(({ indicator }) => indicator.sources) : []);
  return [...needed]
    .filter((id) => {
      const source = sources.get(id);
      if (source?.kind !== "local" || spoken.has(id)) return false;
      if (!supply.arrived.has(id)) return true;
      if (source.speaksFor === undefined) return false;
      const own = supply.months.get(supplyKey(id, code));
      return !months.some((month) => own?.has(month));
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
