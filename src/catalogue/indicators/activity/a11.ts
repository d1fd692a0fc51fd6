import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const a11 = defineIndicator({
  id: "A11",
  name: "Open study-sites without a participant",
  question: "How many studies have been open here for half a year with nobody in them?",
  matters:
    "A study-site open without anybody in it has cost set-up time, pharmacy time and staff attention, and patients who were told of it may be waiting.",
  theme: "activity",
  unit: "%",
  digits: 0,
  levels: ["trust", "practice", "pharmacy"],
  betterWhen: "lower",
  sources: ["setup", "activity", "studies"],
  every: "quarter",
  withoutLimits: "successive figures count the same open study-sites again",
  funnel: "proportion",
  guards: [
    {
      indicator: "B11",
      shows: "whether selections are turned down instead",
    },
  ],
  caveats: [
    "As at the last day of the period: study-sites open for 180 days or more.",
    "Studies of rare diseases may rightly wait and are left out of both counts.",
    "Activity before the first month supplied is not known; a study-site that recruited only then, and gives no day of its first participant, shows here.",
  ],
  gaming: "Closing quietly before day 180.",
  owner: "Head of research delivery",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue A11",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Study-sites open for at least 180 days that have recruited nobody so far",
      denominator: "Study-sites open for at least 180 days on the last day of the period, rare diseases left out",
      counts: sql`
        select
          organisation,
          period,
          count(*) filter (where silent)::double as n,
          count(*)::double as d
        from silent_site
        group by organisation, period`,
      rows: sql`
        select
          organisation,
          period,
          file_id,
          line,
          case when silent then 'numerator' else 'denominator' end as counted_in
        from silent_site`,
    },
  ],
});
