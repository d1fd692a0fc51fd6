import type { Method } from "../../../domain/indicator.ts";
import { literal, sql } from "../../../domain/sql.ts";

/** Days that study-sites waited for their first participant since one step, those still waiting included, at the end of each period. */
export function waitsFrom(step: "selected" | "letter"): Pick<Method, "counts" | "rows"> {
  return {
    counts: sql`
      with sorted as (
        -- Days and whether it happened in one number, so that both lists keep one order.
        select
          organisation,
          day,
          list_sort(list(days * 2 + happened::integer)) as packed
        from set_up_wait
        where waits_from = ${literal(step)}
        group by organisation, day
      )
      select
        sorted.organisation,
        period.label as period,
        list_transform(sorted.packed, lambda each: (each // 2)::integer) as days,
        list_transform(sorted.packed, lambda each: each % 2 = 1) as happened
      from sorted
      join period
        on period.last_day = sorted.day
      where period.kind in ('quarter', 'half', 'year')`,
    rows: sql`
      select
        set_up_wait.organisation,
        period.label as period,
        set_up_wait.file_id,
        set_up_wait.line,
        case when set_up_wait.happened then 'numerator' else 'denominator' end as counted_in
      from set_up_wait
      join period
        on period.last_day = set_up_wait.day
      where period.kind in ('quarter', 'half', 'year')
        and set_up_wait.waits_from = ${literal(step)}`,
  };
}
