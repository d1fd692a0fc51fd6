import type { Method } from "../../../domain/indicator.ts";
import { literal, sql } from "../../../domain/sql.ts";

/** Awards live on the last day of the period, and for how many the terms were checked with one outcome. */
export function termsAre(outcome: "yes" | "no" | "not_checked"): Pick<Method, "counts" | "rows"> {
  return {
    counts: sql`
      select
        organisation,
        period,
        count(*) filter (where condition_met = ${literal(outcome)})::double as n,
        count(*)::double as d
      from award_live
      group by organisation, period`,
    rows: sql`
      select
        organisation,
        period,
        file_id,
        line,
        case when condition_met = ${literal(outcome)} then 'numerator' else 'denominator' end as counted_in
      from award_live`,
  };
}
