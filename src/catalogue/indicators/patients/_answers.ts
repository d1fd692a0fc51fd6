import type { Method } from "../../../domain/indicator.ts";
import { name, sql } from "../../../domain/sql.ts";

/** People who answered the question in the quarters that give one kind of answer, and how many gave it. */
export function answersOf(kind: "positive" | "strongly_positive"): Pick<Method, "counts" | "rows"> {
  return {
    counts: sql`
      select
        experience_period.organisation,
        experience_period.period,
        sum(experience_period.${name(kind)})::double as n,
        sum(experience_period.responses)::double as d
      from experience_period
      where experience_period.${name(kind)} is not null
      group by experience_period.organisation, experience_period.period
      having sum(experience_period.responses) > 0`,
    rows: sql`
      select
        organisation,
        period,
        file_id,
        line,
        'numerator and denominator' as counted_in
      from experience_period
      where ${name(kind)} is not null`,
  };
}
