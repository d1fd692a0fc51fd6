import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const b08 = defineIndicator({
  id: "B08",
  name: "Open studies on track by numbers alone",
  question: "Without the sponsors' word, how many of our open studies are on course?",
  matters: "A sponsor's word that all is well is not a count; without it the figure rests on numbers alone.",
  theme: "activity",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["setup", "targets", "activity", "studies"],
  every: "quarter",
  funnel: "proportion",
  guards: [
    {
      indicator: "B12",
      shows: "whether targets were lowered after opening",
      warnsWhen: {
        kind: "above",
        threshold: 10,
        because: "targets of more than 1 in 10 study-sites were lowered after opening",
      },
    },
  ],
  caveats: [
    "By the numbers: the share of the target recruited so far is at least the share of the planned time gone, with the target and its day in force on the last day of the period.",
    "Counts study-sites at the organisation; the national figure counts studies over all their sites.",
    "Study-sites without a target cannot be judged and are left out.",
    "Recruitment before the first month supplied is not known, so that older studies may look behind.",
  ],
  gaming: "Lowering the target.",
  owner: "Head of research delivery",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue B08",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Study-sites on track by recruitment to time and target alone",
      denominator: "Study-sites with a target, open on the last day of the period",
      counts: sql`
        select
          organisation,
          period,
          count(*) filter (where by_numbers)::double as n,
          count(*)::double as d
        from site_on_track
        group by organisation, period`,
      rows: sql`
        select
          organisation,
          period,
          file_id,
          line,
          case when by_numbers then 'numerator' else 'denominator' end as counted_in
        from site_on_track`,
    },
  ],
});
