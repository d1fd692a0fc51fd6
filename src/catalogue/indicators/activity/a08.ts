import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const a08 = defineIndicator({
  id: "A08",
  name: "Specialty breadth",
  question: "In how many of the 30 research specialties did somebody take part here?",
  matters:
    "Patients in a specialty without a study have nothing to be offered, however busy the rest of the organisation is.",
  theme: "activity",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["activity", "studies"],
  every: "quarter",
  guards: [
    {
      indicator: "A11",
      shows: "whether study-sites open and nobody is recruited",
      warnsWhen: {
        kind: "rose",
        by: 10,
        because: "study-sites open for 180 days without a participant rose by at least 10 points on the year before",
      },
    },
  ],
  caveats: [
    "Out of the 30 specialties of the NIHR in the list of UKCRC; studies under other names are not counted.",
    "Specialist, mental health, community and ambulance trusts provide few of the 30: compare them with their own past.",
    "One participant in one study is enough for a specialty.",
  ],
  gaming: "A token study in each specialty.",
  owner: "Director of research and development",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue A08; NIHR specialties as listed by UKCRC (30)",
  methods: [
    {
      version: "1",
      kind: "share",
      numerator: "NIHR specialties with at least one participant recruited in the period",
      denominator: "The 30 specialties of the list",
      counts: sql`
        select
          organisation,
          period,
          specialties::double as n,
          30::double as d
        from activity_period
        where studies > 0
          and at_trust`,
      rows: sql`
        select
          activity.site_org as organisation,
          month_period.period,
          activity.file_id,
          activity.line,
          'numerator' as counted_in
        from activity
        join study_kind using (study_key)
        join month_period using (month)
        where activity.recruited > 0
          and study_kind.specialty is not null`,
    },
  ],
});
