import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const k05 = defineIndicator({
  id: "K05",
  name: "Participants who consented elsewhere",
  question: "How many of the people credited to us gave their consent somewhere else, such as online?",
  matters:
    "A place that is credited with people who consented elsewhere has neither met them nor done the work; what is said of its activity rests on knowing how many.",
  theme: "outside-hospital",
  unit: "%",
  digits: 0,
  levels: ["trust", "practice", "icb"],
  betterWhen: "neither",
  sources: ["activity"],
  every: "quarter",
  guards: [
    {
      indicator: "K07",
      shows: "how many practices recruit year after year",
    },
  ],
  caveats: [
    "Legitimate for online studies; it is watched for change.",
    "A row that does not say how the site came to be credited counts as consented here.",
    "For an integrated care board: all organisations under it on the last day of the period.",
  ],
  gaming: "Crediting online participants to places that did little for them.",
  owner: "Integrated care board research lead",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue K05",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator:
        "Participants attributed to the organisation who gave consent elsewhere (mapped back, or only identified here)",
      denominator: "All participants attributed to the organisation",
      counts: sql`
        select
          organisation,
          period,
          consented_elsewhere::double as n,
          recruited::double as d
        from activity_place_period
        where recruited > 0`,
      rows: sql`
        select
          activity_place.organisation,
          activity_place.period,
          activity_row.file_id,
          activity_row.line,
          case when not activity_row.is_consented_here then 'numerator' else 'denominator' end as counted_in
        from activity_place
        join activity_row
          on activity_row.site_org = activity_place.code
        join month_period
          on month_period.month = activity_row.month
          and month_period.period = activity_place.period
        where activity_row.recruited > 0`,
    },
  ],
});
