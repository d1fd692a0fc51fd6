import type { Method } from "../../../domain/indicator.ts";
import { type Sql, sql } from "../../../domain/sql.ts";

/** Set-up dates, targets and marks about the months of the period, and how many were given or changed late. */
export function editsAmong(edits: Sql): Pick<Method, "counts" | "rows"> {
  return {
    counts: sql`
      select
        set_up_edit.organisation,
        month_period.period,
        count(*) filter (where set_up_edit.late)::double as n,
        count(*)::double as d
      from set_up_edit
      join month_period using (month)
      where ${edits}
      group by set_up_edit.organisation, month_period.period`,
    rows: sql`
      select
        set_up_edit.organisation,
        month_period.period,
        set_up_edit.file_id,
        set_up_edit.line,
        case when set_up_edit.late then 'numerator' else 'denominator' end as counted_in
      from set_up_edit
      join month_period using (month)
      where ${edits}`,
  };
}
