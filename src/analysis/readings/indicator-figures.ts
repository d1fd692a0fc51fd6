import { type Indicator, type Level, type Method, methodFor } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import type { Reading } from "../../domain/reading.ts";
import { sql } from "../../domain/sql.ts";
import type { Units } from "../../domain/units.ts";
import type { Facts } from "../../store/database.ts";
import { countRows } from "./count-rows.ts";
import { levelsShown } from "./figure-periods.ts";
import { openInPeriod } from "./open-in-period.ts";
import { type OpenSpan, readOne } from "./read-indicator.ts";
import { readSupply } from "./supply.ts";

/** One indicator in one period, of every trust and board of England that was open in it. */
export interface IndicatorFigures {
  readonly indicator: Indicator;
  readonly period: Period;
  /** The method of the period; null where none was in force. All figures share it. */
  readonly method: Method | null;
  /** The first guard that is a number; null where the indicator names none. */
  readonly guard: Indicator | null;
  /** Level by level, in the order of names. */
  readonly rows: readonly FigureRow[];
  /** Organisations of other nations, which are left out, in the order of the nations. */
  readonly otherNations: readonly { readonly nation: string; readonly organisations: number }[];
}

/** An organisation with its figure, or the reason that it has none. */
export interface FigureRow {
  readonly code: string;
  readonly name: string;
  readonly role: Level;
  readonly type: string | null;
  readonly reading: Reading;
  /** What the first guard says of the same organisation and period; null where there is none. */
  readonly guard: Reading | null;
}

interface Listed extends OpenSpan {
  readonly code: string;
  readonly name: string;
  readonly role: Level;
  readonly type: string | null;
  readonly nation: string;
}

/** Reads one indicator for one period, as reported. Figures of single practices and pharmacies are left out. */
export async function indicatorFigures(
  facts: Facts,
  { sources, indicators }: Pick<Units, "sources" | "indicators">,
  indicator: Indicator,
  period: Period,
): Promise<IndicatorFigures> {
  const listed = await organisationsOf(facts, indicator, period);
  const here = listed.filter(({ nation }) => nation === "England");
  const guard = indicator.guards.flatMap(({ indicator: id }) => indicators.find((each) => each.id === id) ?? [])[0];
  const byId = new Map(sources.map((source) => [source.id, source]));
  const read = async (asked: Indicator, resample: boolean): Promise<(row: Listed) => Reading> => {
    const organisations = here.map(({ code }) => code);
    const supply = await readSupply(facts, { organisations, sources: asked.sources, within: period });
    const counted = await countRows(facts, { indicator: asked.id, period: period.label, organisations });
    const byCode = new Map(counted.map((row) => [row.organisation, row]));
    const structure = "as-reported";
    return ({ code, role, ...span }) =>
      readOne({
        ...{ indicator: asked, code, role, asked: period, row: byCode.get(code) },
        ...{ supply, sources: byId, span, structure, resample },
      });
  };
  const own = await read(indicator, true);
  const guards = guard === undefined ? null : await read(guard, false);
  const rows: FigureRow[] = [];
  for (const row of here) {
    const { code, name, role, type } = row;
    rows.push({ code, name, role, type, reading: own(row), guard: guards === null ? null : guards(row) });
    // Resampling takes a while for hundreds of organisations: others are answered in between.
    if (rows.length % 8 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    indicator,
    period,
    method: methodFor(indicator, period.last) ?? null,
    guard: guard ?? null,
    rows,
    otherNations: othersOf(listed),
  };
}

/** Organisations of the levels shown that were open on some day of the period. */
async function organisationsOf(facts: Facts, indicator: Indicator, { label, first, last }: Period): Promise<Listed[]> {
  const roles = levelsShown(indicator);
  return facts.rows<Listed>(
    sql`
      select
        o.code,
        coalesce(o.name, o.code) as name,
        o.role,
        o.type,
        coalesce(o.nation, 'England') as nation,
        o.opened::varchar as opened,
        o.closed::varchar as closed
      from organisation as o
      where o.role in (select unnest(string_split($roles, ' ')))
        and ${openInPeriod(indicator.id)}
      order by list_position(string_split($roles, ' '), o.role), name, o.code`,
    { roles: roles.join(" "), label, first, last },
  );
}

function othersOf(listed: readonly Listed[]): IndicatorFigures["otherNations"] {
  const nations = [...new Set(listed.map(({ nation }) => nation))].filter((nation) => nation !== "England").sort();
  return nations.map((nation) => ({
    nation,
    organisations: listed.filter((each) => each.nation === nation).length,
  }));
}
