import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const a02Consented = defineIndicator({
  id: "A02-consented",
  name: "Participants recruited, consented here only",
  question: "How many people gave their consent to research here, rather than elsewhere or online?",
  matters:
    "People can be credited to a place that they never came to; this count shows how much of the total was done by staff here.",
  theme: "activity",
  unit: "people",
  digits: 0,
  levels: ["trust", "practice", "pharmacy"],
  betterWhen: "higher",
  sources: ["activity"],
  every: "month",
  guards: [
    { indicator: "A10", shows: "whether one study carries the figure" },
    { indicator: "A05", shows: "whether the work grew with the number of people" },
  ],
  caveats: [
    "A row that does not say how the site came to be credited counts as consented here, because a site is by definition where consent is given.",
    "Legitimate online and hub studies are left out of this view; read it beside the count of all participants.",
  ],
  gaming: "Recording remote consents as given on site.",
  owner: "Director of research and development",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source:
    "Catalogue A02 under the second attribution rule; NIHR recruitment definitions (a site is where consent is given)",
  methods: [
    {
      version: "1",
      kind: "count",
      numerator: "Participants recruited in the period who gave consent at the organisation",
      denominator: "",
      counts: sql`
        select
          organisation,
          period,
          consented_here::double as n
        from activity_period`,
      rows: sql`
        select
          activity_row.site_org as organisation,
          month_period.period,
          activity_row.file_id,
          activity_row.line,
          'numerator' as counted_in
        from activity_row
        join month_period using (month)
        where activity_row.recruited > 0
          and activity_row.is_consented_here`,
    },
  ],
});
