import { type Sql, sql } from "../../domain/sql.ts";
import { countsOf } from "./count-rows.ts";

/**
 * True of a row of `organisation as o` that counts in a period: one that a register lists and that was open on some day of
 * it. What no register lists, so that nobody knows when it was open, counts where it has a figure for the period; a rolling
 * year that ended in the period or the year before it is one. It takes the values $label, $first and $last.
 * @param indicator whose figure; any where left out
 */
export function openInPeriod(indicator?: string): Sql {
  return sql`
    coalesce(o.opened, '0001-01-01'::date) <= $last::date
    and coalesce(o.closed, '9999-12-31'::date) >= $first::date
    and (
      o.status in ('active', 'dormant', 'closed')
      or o.code in (
        select c.organisation
        from ${indicator === undefined ? sql`counts` : countsOf(indicator)} as c
        where c.organisation in (select code from organisation where status not in ('active', 'dormant', 'closed'))
          and (
            c.period = $label
            or contains(c.period, '..') and label_last_day(c.period) between $first::date - interval 1 year and $last::date
          )
      )
    )`;
}
