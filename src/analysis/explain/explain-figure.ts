import type { Guard } from "../../domain/guard.ts";
import type { Indicator, Method } from "../../domain/indicator.ts";
import { type Period, readPeriod, shiftPeriod } from "../../domain/period.ts";
import { hasValue, type Reading, type Structure } from "../../domain/reading.ts";
import type { Units } from "../../domain/units.ts";
import type { Database } from "../../store/database.ts";
import type { GuardState } from "../board-report/board-report.ts";
import { type RowsContext, withRowsFor } from "../board-report/rows-for.ts";
import { guardState, yearOf } from "../guards/guard-state.ts";
import { type CountRow, countRows } from "../readings/count-rows.ts";
import { type OrganisationRows, readingFor } from "../readings/organisation-rows.ts";
import { readSupply } from "../readings/supply.ts";
import { structureMap } from "../spine/structure-map.ts";
import { formulaOf, intervalMethod } from "./formula-of.ts";
import { type KnownOrganisation, knownOrganisation } from "./known-organisation.ts";
import { type LackingMonths, lackingMonths } from "./lacking-months.ts";
import { neededUnits } from "./needed-units.ts";
import { noRows, type RowsBehind, rowsBehind } from "./rows-behind.ts";

/** Where one figure comes from: its definition, its sum, and the rows behind it. */
export interface ExplainedFigure extends RowsBehind {
  readonly organisation: KnownOrganisation;
  readonly indicator: Indicator;
  readonly reading: Reading;
  /** The day in whose structure of organisations it is read, ISO. */
  readonly structureAsAt: string;
  /** The codes whose rows are counted in whole, its own first. */
  readonly members: readonly string[];
  /** The codes of which a stated share is counted: estimates, which have no rows of their own. */
  readonly sharers: readonly string[];
  /** What it came from and went to, and what the structure does with that. */
  readonly history: readonly string[];
  /** The method it was worked out by; null where none was in force. */
  readonly method: Method | null;
  /** The numbers put into the method; null where there is no figure. */
  readonly formula: string | null;
  readonly intervalMethod: string | null;
  readonly guards: readonly GuardState[];
  /** Files that the figure needs and that say nothing of the organisation for some or all of the period. */
  readonly lacking: readonly LackingMonths[];
}

export interface FigureQuestion {
  readonly organisation: string;
  readonly indicator: Indicator;
  /** A period's label. */
  readonly period: string;
  /** As reported where left out. */
  readonly structure?: Structure;
  /** The day whose organisations are used, ISO; the last day of the period where left out or null. */
  readonly asAt?: string | null;
  /** Most rows to give, and how many to leave out before them. */
  readonly limit: number;
  readonly offset?: number;
}

/**
 * Explains one figure in the structure asked for, as the board report reads it.
 * @throws Refusal where the organisation or the period is none
 */
export async function explainFigure(
  facts: Database,
  units: Units,
  { organisation: code, indicator, period: label, structure = "as-reported", asAt, limit, offset = 0 }: FigureQuestion,
): Promise<ExplainedFigure> {
  const period = readPeriod(label);
  const organisation = await knownOrganisation(facts, code);
  const structureAsAt = asAt ?? period.last;
  const needed = neededUnits(units, indicator);
  const question = { organisation: organisation.code, role: organisation.role, period, structure, structureAsAt };
  return withRowsFor(contextFor(facts, needed), question, async ({ rows, members, sharers, history }, counted) => {
    const reading = readingFor(rows, indicator, period);
    const method = indicator.methods.find(({ version }) => version === reading.methodVersion) ?? null;
    const byId = new Map(needed.indicators.map((each) => [each.id, each]));
    const guards = indicator.guards.map((guard) => guardOf({ indicator, reading }, guard, period, byId, rows));
    const behind = method === null ? noRows : await rowsBehind(counted, method, reading, { limit, offset });
    return {
      organisation,
      indicator,
      reading,
      structureAsAt,
      members,
      sharers,
      history,
      method,
      formula: method !== null && hasValue(reading) ? formulaOf(indicator, method, reading) : null,
      intervalMethod: method !== null && hasValue(reading) ? intervalMethod(method, reading) : null,
      guards,
      lacking: lackingMonths(
        rows.supply,
        units.sources.filter(({ id }) => indicator.sources.includes(id)),
        organisation.code,
        readPeriod(reading.period),
      ),
      ...behind,
    };
  });
}

/** What reading the rows of a few indicators takes: only their counts are asked for. */
function contextFor(facts: Database, units: Units): RowsContext {
  return {
    facts,
    units,
    sources: new Map(units.sources.map((source) => [source.id, source])),
    structureOn: (day) => structureMap(facts, day),
    countsOf: async (organisation, period) => {
      const sources = [...new Set(units.indicators.flatMap((each) => each.sources))];
      const supply = await readSupply(facts, { organisations: [organisation], sources });
      return { rows: await countsNear(facts, units.indicators, organisation, period), supply };
    },
  };
}

/** What was counted for the period and the year before, with which guards compare it; for figures with periods of their own, all. */
async function countsNear(
  facts: Database,
  indicators: readonly Indicator[],
  organisation: string,
  period: Period,
): Promise<CountRow[]> {
  const periods = [
    period.label,
    ...(period.kind === "rolling" ? [] : [shiftPeriod(period, -yearOf[period.kind]).label]),
  ];
  const near = await countRows(facts, { indicators: indicators.map(({ id }) => id), organisation, periods });
  const lacking = indicators.filter(
    ({ id }) => !near.some((row) => row.indicator === id && row.period === period.label),
  );
  if (lacking.length === 0) return near;
  const ids = lacking.map(({ id }) => id);
  const all = await countRows(facts, { indicators: ids, organisation });
  return [...near.filter(({ indicator }) => !ids.includes(indicator)), ...all];
}

/** A guard that stays quiet by its figures alone needs no intervals, which take a while where studies are drawn again and again. */
function guardOf(
  base: Pick<ExplainedFigure, "indicator" | "reading">,
  guard: Guard,
  period: Period,
  indicators: ReadonlyMap<string, Indicator>,
  rows: OrganisationRows,
): GuardState {
  const state = (resample: boolean) =>
    guardState(base, guard, period, indicators, (asked, at) => readingFor(rows, asked, at, { resample }));
  const quick = state(false);
  return quick.state === "warns" ? state(true) : quick;
}
