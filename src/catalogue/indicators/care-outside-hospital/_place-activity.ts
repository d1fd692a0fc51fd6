import { type Sql, sql } from "../../../domain/sql.ts";

/** The rows of activity behind what the places under each board did in a period, one condition on them. */
export function placeActivity(countedIn: Sql, condition: Sql): Sql {
  return sql`
        select
          place_active.icb as organisation,
          place_active.period,
          activity.file_id,
          activity.line,
          ${countedIn} as counted_in
        from place_active
        join activity
          on activity.site_org = place_active.code
        join month_period
          on month_period.month = activity.month
          and month_period.period = place_active.period
        left join study_kind
          on study_kind.study_key = activity.study_key
        where ${condition}`;
}
