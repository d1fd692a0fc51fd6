import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const a02Rush = defineIndicator({
  id: "A02-rush",
  name: "Participants recorded in the last month",
  question: "Do numbers jump just before the period closes?",
  matters:
    "People recorded in a hurry before a period closes may have joined earlier or not at all; the total can only be relied on if it came in steadily.",
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
        select
          whole.organisation,
          whole.period,
          coalesce(last_month.recruited, 0)::double as n,
          whole.recruited::double as d
        from activity_period whole
        join known_until using (organisation)
        join period
          on period.label = whole.period
          and period.last_day <= known_until.known_until
        left join activity_period last_month
          on last_month.organisation = whole.organisation
          and last_month.period = strftime(period.last_day, '%Y-%m')
        where whole.kind in ('half', 'year')
          and whole.recruited > 0
          and whole.at_trust`,
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
