import type { Indicator } from "../../domain/indicator.ts";
import { periodHolding, shiftPeriod } from "../../domain/period.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import { countsOf } from "./count-rows.ts";

/** A financial year with figures. */
export interface FigureYear {
  readonly label: string;
  /** Files speak for its last month; the figures of a year that is still running are lower by arithmetic. */
  readonly whole: boolean;
}

/** Financial years for which an indicator was counted, newest first. */
export async function figureYears(
  facts: Facts,
  { id, sources }: Pick<Indicator, "id" | "sources">,
): Promise<FigureYear[]> {
  return facts.rows<FigureYear>(
    sql`
      select
        label,
        coalesce(
          last_day <= (
            select last_day(max(month))
            from supplied
            where list_contains(string_split($sources, ' '), source)
          ),
          false
        ) as whole
      from period
      where kind = 'year'
        and label in (select period from ${countsOf(id)})
      order by first_day desc`,
    { sources: sources.join(" ") },
  );
}

/** The year that is asked for, otherwise the newest whole one, otherwise the newest; undefined where there is none. */
export function chosenYear(years: readonly FigureYear[], asked?: string): FigureYear | undefined {
  return years.find(({ label }) => label === asked) ?? years.find(({ whole }) => whole) ?? years[0];
}

/** The newest financial year that has ended: what there is no figure for is said of it. */
export function lastEndedYear(today: string): string {
  return shiftPeriod(periodHolding(today, "year"), -1).label;
}
