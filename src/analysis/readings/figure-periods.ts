import type { Indicator, Level } from "../../domain/indicator.ts";
import { type Period, type PeriodKind, readPeriod } from "../../domain/period.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import { countsOf } from "./count-rows.ts";

/** A period for which organisations have figures of an indicator. */
export interface FigurePeriod {
  readonly period: Period;
  /** Organisations of England with a figure, practices and pharmacies left out. */
  readonly organisations: number;
}

/** Levels whose organisations may be set side by side in public: counts at single practices and pharmacies are small. */
export const shownLevels: readonly Level[] = ["trust", "icb"];

/** The levels of an indicator whose organisations are set side by side, in its own order. */
export function levelsShown({ levels }: Indicator): Level[] {
  return levels.filter((level) => shownLevels.includes(level));
}

/**
 * The periods of an indicator for which any trust or board of England has a figure, by the day they end, newest first.
 * @param until ISO; a period that ends after it is not over and is left out
 */
export async function figurePeriods(facts: Facts, indicator: Indicator, until: string): Promise<FigurePeriod[]> {
  const rows = await facts.rows<{ label: string; organisations: number }>(
    sql`
      select c.period as label, count(*)::int as organisations
      from ${countsOf(indicator.id)} as c
      join organisation as o
        on o.code = c.organisation
      where c.indicator = $indicator
        and o.role in (select unnest(string_split($roles, ' ')))
        and coalesce(o.nation, 'England') = 'England'
      group by c.period`,
    { indicator: indicator.id, roles: levelsShown(indicator).join(" ") },
  );
  return rows
    .map(({ label, organisations }) => ({ period: readPeriod(label), organisations }))
    .filter(({ period }) => period.last <= until)
    .sort(
      (a, b) =>
        b.period.last.localeCompare(a.period.last) ||
        b.period.first.localeCompare(a.period.first) ||
        a.period.label.localeCompare(b.period.label),
    );
}

/** The period that a reader meets first: the newest of the kind in which boards read the indicator, or of any kind. */
export function usualPeriod({ every }: Indicator, periods: readonly FigurePeriod[]): FigurePeriod | undefined {
  const usual: PeriodKind = every === "year" ? "year" : "half";
  return periods.find(({ period }) => period.kind === usual) ?? periods[0];
}
