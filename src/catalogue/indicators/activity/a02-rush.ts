import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const a02Rush = defineIndicator({
  id: "A02-rush",
  name: "Participants recorded in the last month",
  question: "Do numbers jump just before the period closes?",
  theme: "activity",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "neither",
  sources: ["activity"],
  every: "half",
  guards: [
    {
      indicator: "A10",
      shows: "whether one study brought the jump",
    },
  ],
  caveats: [
    "Spread evenly, a sixth of a half-year's participants, or a twelfth of a year's, are recruited in its last month.",
    "A study that opens late in the period also raises it.",
  ],
  gaming: "Not a target; it is there to show a rush before a period closes.",
  owner: "Head of research governance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Harms register, fixture 8 (monthly view of participants)",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Participants recruited in the last month of the period",
      denominator: "Participants recruited in the period",
      counts: sql`
        with monthly as (
          select
            activity_month.organisation,
            month_period.period,
            activity_month.month >= date_trunc('month', month_period.last_day) as in_last_month,
            activity_month.recruited
          from activity_month
          join month_period using (month)
          where month_period.kind in ('half', 'year')
        )
        select
          monthly.organisation,
          monthly.period,
          coalesce(sum(monthly.recruited) filter (where monthly.in_last_month), 0)::double as n,
          sum(monthly.recruited)::double as d
        from monthly
        join known_until using (organisation)
        join period
          on period.label = monthly.period
          and period.last_day <= known_until.known_until
        group by monthly.organisation, monthly.period
        having sum(monthly.recruited) > 0`,
      rows: sql`
        select
          activity.site_org as organisation,
          month_period.period,
          activity.file_id,
          activity.line,
          case when activity.month >= date_trunc('month', month_period.last_day) then 'numerator' else 'denominator' end as counted_in
        from activity
        join month_period using (month)
        where activity.recruited > 0
          and month_period.kind in ('half', 'year')`,
    },
  ],
});
