import { type Period, periodHolding, readPeriod } from "../../domain/period.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** The newest half-year over by a day in which a period ends for which any organisation has a figure; null where there is none. */
export async function newestHalf(facts: Facts, today: string): Promise<Period | null> {
  const rows = await facts.rows<{ period: string }>(sql`select distinct period from counts`);
  const ended = rows
    .map(({ period }) => readPeriod(period))
    // A year's figure is there from its first month on, long before its second half.
    .filter(({ kind }) => kind !== "year")
    .map(({ last }) => periodHolding(last, "half"))
    .filter(({ last }) => last <= today);
  return ended.reduce<Period | null>(
    (newest, half) => (newest === null || half.last > newest.last ? half : newest),
    null,
  );
}

/** Trusts and boards open on a day, in the order of names. */
export async function organisationsOn(facts: Facts, day: string): Promise<{ code: string; role: string }[]> {
  return facts.rows(
    sql`
      select code, role
      from organisation
      where role in ('trust', 'icb')
        and coalesce(opened <= $day::date, true)
        and coalesce(closed > $day::date, true)
        and status <> 'not listed'
      order by name, code`,
    { day },
  );
}
