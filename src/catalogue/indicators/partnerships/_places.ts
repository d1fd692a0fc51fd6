import type { Method } from "../../../domain/indicator.ts";
import { type Sql, sql } from "../../../domain/sql.ts";

/** Places in partnerships of which a condition holds, and of how many of them another does. */
export function placesWith(counted: Sql, among: Sql): Pick<Method, "counts" | "rows"> {
  return {
    counts: sql`
      select
        organisation,
        period,
        count(*) filter (where ${counted})::double as n,
        count(*)::double as d
      from partnership_period
      where ${among}
      group by organisation, period`,
    rows: sql`
      select
        organisation,
        period,
        file_id,
        line,
        case when ${counted} then 'numerator' else 'denominator' end as counted_in
      from partnership_period
      where ${among}`,
  };
}
