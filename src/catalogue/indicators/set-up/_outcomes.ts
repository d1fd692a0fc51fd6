import type { Method } from "../../../domain/indicator.ts";
import { literal, sql } from "../../../domain/sql.ts";

/** Study-sites whose outcome of one set-up measure became known in the period, and how many met it. */
export function outcomesOf(measure: string): Pick<Method, "counts" | "rows"> {
  return {
    counts: sql`
      select
        set_up_outcome.organisation,
        month_period.period,
        count(*) filter (where set_up_outcome.met)::double as n,
        count(*)::double as d
      from set_up_outcome
      join month_period using (month)
      where set_up_outcome.measure = ${literal(measure)}
      group by set_up_outcome.organisation, month_period.period`,
    rows: sql`
      select
        set_up_outcome.organisation,
        month_period.period,
        set_up_outcome.file_id,
        set_up_outcome.line,
        case when set_up_outcome.met then 'numerator' else 'denominator' end as counted_in
      from set_up_outcome
      join month_period using (month)
      where set_up_outcome.measure = ${literal(measure)}`,
  };
}
