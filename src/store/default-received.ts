import { addDays } from "../domain/period.ts";
import type { Source } from "../domain/source.ts";
import { name, type Sql, sql } from "../domain/sql.ts";
import type { Database } from "./database.ts";

/** A source that speaks for no time is known from the beginning. */
const always = "1900-01-01";

/** Days after the end of what a file speaks for, when it counts as received. */
export const daysUntilReceived = 30;

/**
 * The day on which a file that no extracts.csv lists counts as received: 30 days after the end of what it speaks for.
 * A few rows of a time far beyond all others (a slip in the year) do not move it: at most one row, or one in a hundred, that
 * come more than two years after the rest and are no more than a quarter of all.
 * Reads the relation `staged` of the file.
 * @param latest no later than this day, for states of affairs whose dates may lie ahead; null where nothing says
 */
export async function defaultReceived(db: Database, { speaksFor }: Source, latest: string | null): Promise<string> {
  if (speaksFor === undefined) return always;
  const dates =
    "month" in speaksFor
      ? [`last_day(${name(speaksFor.month)})`]
      : "period" in speaksFor
        ? [`label_last_day(${name(speaksFor.period)})`]
        : speaksFor.since.map((column) => name(column));
  const [row] = await db.rows<{ last: string | null }>(
    sql`
      with months as (
        select date_trunc('month', day) as month, max(day) as last, count(*) as n
        from (select greatest(${dates.join(", ") as Sql}) as day from staged where not footer)
        where day is not null
        group by month
      ),
      placed as (
        select month, last, lag(month) over (order by month) as before, sum(n) over (order by month desc) as later,
          sum(n) over () as every
        from months
      )
      select max(last) as last
      from placed
      where month < coalesce(
        (
          select min(month)
          from placed
          where month > before + interval 2 year
            and later <= greatest(1, every // 100)
            and later * 4 <= every
        ),
        'infinity'::date
      )`,
  );
  if (row?.last == null) return always;
  const day = addDays(row.last, daysUntilReceived);
  return latest !== null && "since" in speaksFor && day > latest ? latest : day;
}
