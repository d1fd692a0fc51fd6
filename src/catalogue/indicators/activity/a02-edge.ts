import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const a02Edge = defineIndicator({
  id: "A02-edge",
  name: "Neighbours just over the payment threshold",
  question: "Do yearly numbers of participants crowd just over the number that brings a payment?",
  theme: "activity",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "neither",
  sources: ["activity"],
  every: "year",
  guards: [
    {
      indicator: "A02",
      shows: "the numbers themselves, month by month",
    },
  ],
  caveats: [
    "Research capability funding once asked for 100 participants a year (edition of June 2023): trusts of the same integrated care board with 90 to 109 participants in the year are looked at.",
    "Spread evenly, a quarter of them would have 100 to 104.",
    "Shown for trusts with 90 to 109 participants in the year only; others are far from the threshold.",
    "A crowd asks for a look at when people were recorded, no more.",
  ],
  gaming: "Not a target; it is there to show crowding at a threshold.",
  owner: "Head of research governance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Harms register, fixture 8; NIHR Research Capability Funding, edition of June 2023",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Trusts of the integrated care board with 100 to 104 participants in the year",
      denominator: "Trusts of the integrated care board with 90 to 109 participants in the year",
      counts: sql`
        select
          near.organisation,
          near.period,
          count(*) filter (where neighbour.recruited between 100 and 104)::double as n,
          count(*)::double as d
        from near_threshold near
        join near_threshold neighbour using (icb, period)
        group by near.organisation, near.period`,
      rows: sql`
        select
          near.organisation,
          near.period,
          activity.file_id,
          activity.line,
          case when neighbour.recruited between 100 and 104 then 'numerator' else 'denominator' end as counted_in
        from near_threshold near
        join near_threshold neighbour using (icb, period)
        join activity
          on activity.site_org = neighbour.organisation
        join month_period
          on month_period.month = activity.month
          and month_period.period = near.period
        where activity.recruited > 0`,
      validFrom: "2023-04-01",
    },
  ],
});
