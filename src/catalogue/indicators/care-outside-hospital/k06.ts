import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const k06 = defineIndicator({
  id: "K06",
  name: "Recruitment outside hospital",
  question:
    "How many of our participants joined outside a hospital: in a practice, a pharmacy, a care home, at home or online?",
  matters:
    "Travelling to a hospital keeps many people out of research; this shows how much of it takes place nearer to where they live.",
  theme: "outside-hospital",
  unit: "%",
  digits: 0,
  levels: ["trust", "practice", "icb"],
  betterWhen: "higher",
  sources: ["activity"],
  every: "quarter",
  guards: [
    {
      indicator: "K05",
      shows: "how many participants gave consent elsewhere",
      warnsWhen: {
        kind: "rose",
        by: 10,
        because: "participants who gave consent elsewhere rose by at least 10 points on the year before",
      },
    },
  ],
  caveats: [
    "Settings are read by their words: primary care, practice, pharmacy, community, care home, home, hospice, school, prison, online.",
    "Participants without a setting are left out of both counts.",
    "For an integrated care board: all organisations under it on the last day of the period.",
  ],
  gaming: "Giving a place another type.",
  owner: "Integrated care board research lead",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue K06",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Participants recruited in primary care, pharmacies, the community, care homes, at home or online",
      denominator: "Participants recruited whose setting is given",
      counts: sql`
        select
          organisation,
          period,
          outside_hospital::double as n,
          with_setting::double as d
        from activity_place_period
        where with_setting > 0`,
      rows: sql`
        select
          activity_place.organisation,
          activity_place.period,
          activity_row.file_id,
          activity_row.line,
          case when activity_row.is_outside_hospital then 'numerator' else 'denominator' end as counted_in
        from activity_place
        join activity_row
          on activity_row.site_org = activity_place.code
        join month_period
          on month_period.month = activity_row.month
          and month_period.period = activity_place.period
        where activity_row.recruited > 0
          and activity_row.setting is not null`,
    },
  ],
});
