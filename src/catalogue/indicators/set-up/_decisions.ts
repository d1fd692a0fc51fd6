import type { Method } from "../../../domain/indicator.ts";
import { type Sql, sql } from "../../../domain/sql.ts";

/** Site selections decided in the period, and how many were declined or withdrawn. */
export function decisionsAmong(studySites: Sql): Pick<Method, "counts" | "rows"> {
  return {
    counts: sql`
      select
        study_site.organisation,
        month_period.period,
        count(*) filter (where study_site.decision in ('declined', 'withdrawn'))::double as n,
        count(*)::double as d
      from study_site
      join month_period
        on month_period.month = date_trunc('month', study_site.decided_on)
      where study_site.decision is not null
        and ${studySites}
      group by study_site.organisation, month_period.period`,
    rows: sql`
      select
        study_site.organisation,
        month_period.period,
        study_site.file_id,
        study_site.line,
        case when study_site.decision in ('declined', 'withdrawn') then 'numerator' else 'denominator' end as counted_in
      from study_site
      join month_period
        on month_period.month = date_trunc('month', study_site.decided_on)
      where study_site.decision is not null
        and ${studySites}`,
  };
}
