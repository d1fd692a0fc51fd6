import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const a01 = defineIndicator({
  id: "A01",
  name: "Recruiting studies",
  question: "How many different studies recruited somebody here?",
  matters:
    "Each study that recruits is something that patients here could be offered; the number says how wide the offer is, and how many studies staff have to support at once.",
  theme: "activity",
  unit: "studies",
  digits: 0,
  levels: ["trust", "practice", "pharmacy"],
  betterWhen: "higher",
  sources: ["activity"],
  every: "month",
  guards: [
    {
      indicator: "A10",
      shows: "whether one study carries the figure",
      warnsWhen: {
        kind: "rose",
        by: 20,
        because: "one study takes at least 20 points more of all participants than a year before",
      },
    },
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
    "A study counts once in a period, however many people it recruited.",
    "Large organisations have more studies; compare with their own past or per clinical staff.",
    "Only studies in the extract count, in most organisations those of the national portfolio.",
  ],
  gaming: "Opening many tiny studies.",
  owner: "Director of research and development",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue A01; NIHR counts of recruiting studies",
  methods: [
    {
      version: "1",
      kind: "count",
      numerator: "Studies with at least one participant recruited at the organisation in the period",
      denominator: "",
      counts: sql`
        select
          organisation,
          period,
          studies::double as n
        from activity_period`,
      rows: sql`
        select
          activity.site_org as organisation,
          month_period.period,
          activity.file_id,
          activity.line,
          'numerator' as counted_in
        from activity
        join month_period using (month)
        where activity.recruited > 0`,
    },
  ],
});
