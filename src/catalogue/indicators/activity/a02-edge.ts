import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const a02Edge = defineIndicator({
  id: "A02-edge",
  name: "Trusts nearby just over a payment threshold",
  question: "Do the yearly numbers of trusts around here crowd just over the number that brings a payment?",
  matters:
    "Money that begins at a fixed number makes that number worth reaching; a board should know whether figures crowd round it before it relies on them.",
  theme: "activity",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "neither",
  sources: ["activity"],
  every: "year",
  guards: [
    {
      indicator: "A02-rush",
      shows: "whether people were recorded in a rush at the end",
    },
  ],
  caveats: [
    "Research capability funding asks for 100 participants a year (edition of June 2023).",
    "Out of the trusts under the same integrated care board, in the last full financial year; a half-year shows the year that ended last, or ends with it.",
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
      numerator: "Trusts under the integrated care board with 100 to 104 participants in the year",
      denominator: "Trusts under the integrated care board with participants in the year",
      counts: sql`
        select
          own.organisation,
          shown.period,
          count(*) filter (where neighbour.recruited between 100 and 104)::double as n,
          count(*)::double as d
        from trust_year own
        join trust_year neighbour using (icb, year)
        join trust_year_shown shown using (year)
        group by own.organisation, shown.period`,
      rows: sql`
        select
          own.organisation,
          shown.period,
          activity.file_id,
          activity.line,
          case when neighbour.recruited between 100 and 104 then 'numerator' else 'denominator' end as counted_in
        from trust_year own
        join trust_year neighbour using (icb, year)
        join trust_year_shown shown using (year)
        join activity
          on activity.site_org = neighbour.organisation
          and activity.month between own.first_day and own.last_day
        where activity.recruited > 0`,
      validFrom: "2023-04-01",
    },
  ],
});
