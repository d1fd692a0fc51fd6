import { type Indicator, type Level, type Method, methodFor } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import { hasValue, type Reading } from "../../domain/reading.ts";
import { sql } from "../../domain/sql.ts";
import type { Units } from "../../domain/units.ts";
import type { Facts } from "../../store/database.ts";
import { countRows } from "./count-rows.ts";
import { levelsShown } from "./figure-periods.ts";
import { byNation, type OtherNation } from "./nations-sentence.ts";
import { openInPeriod } from "./open-in-period.ts";
import { type OpenSpan, readOne } from "./read-indicator.ts";
import { readSupply } from "./supply.ts";

/**
 * One indicator in one period, of every trust and board of England that was open in it, and of those of other nations whose
 * figure comes from the same version of the method (harm H-36).
 */
export interface IndicatorFigures {
  readonly indicator: Indicator;
  readonly period: Period;
  /** The method of the period; null where none was in force. All figures share it. */
  readonly method: Method | null;
  /** The first guard that is a number; null where the indicator names none. */
  readonly guard: Indicator | null;
  /** Level by level, in the order of names. */
  readonly rows: readonly FigureRow[];
  /** Organisations of other nations, compared or left out, in the order of the nations. */
  readonly otherNations: readonly OtherNation[];
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
  const guard = indicator.guards.flatMap(({ indicator: id }) => indicators.find((each) => each.id === id) ?? [])[0];
  const byId = new Map(sources.map((source) => [source.id, source]));
  const read = async (asked: Indicator, resample: boolean): Promise<(row: Listed) => Reading> => {
    const organisations = listed.map(({ code }) => code);
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
  const method = methodFor(indicator, period.last) ?? null;
  const rows: FigureRow[] = [];
  const abroad: Parameters<typeof byNation>[0][number][] = [];
  for (const row of listed) {
    const { code, name, role, type, nation } = row;
    const reading = own(row);
    const alike = hasValue(reading) && reading.methodVersion === method?.version;
    if (nation !== "England") abroad.push({ nation, name, code, alike });
    if (nation !== "England" && !alike) continue;
    rows.push({ code, name, role, type, reading, guard: guards === null ? null : guards(row) });
    // Resampling takes a while for hundreds of organisations: others are answered in between.
    if (rows.length % 8 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    indicator,
    period,
    method,
    guard: guard ?? null,
    rows,
    otherNations: byNation(abroad),
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
