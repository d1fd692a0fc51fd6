import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const b07 = defineIndicator({
  id: "B07",
  name: "Open studies on track",
  question: "How many of our open studies are on course to recruit as many people as agreed, in the time agreed?",
  matters:
    "A study that does not reach its number may be unable to answer its question, and those who joined gave their time to it all the same.",
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
      indicator: "B08",
      shows: "how many are on track by the numbers alone",
      warnsWhen: {
        kind: "gap",
        by: 15,
        because: "at least 15 points of the figure rest on the sponsor's word alone",
      },
    },
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
    "As in the national rule, a study also counts when its sponsor says that it is on track.",
    "By the numbers: the share of the target recruited so far is at least the share of the planned time gone, with the target and its day in force on the last day of the period.",
    "Counts study-sites at the organisation; the national figure counts studies over all their sites.",
    "Study-sites without a target cannot be judged and are left out.",
    "Recruitment before the first month supplied is not known, so that older studies may look behind.",
  ],
  gaming: "A sponsor's word in place of numbers, or a lowered target.",
  owner: "Head of research delivery",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue B07; NIHR High Level Objectives 2023/24 (time and target, or the sponsor's statement)",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Study-sites on track by recruitment to time and target, or by the sponsor's statement",
      denominator: "Study-sites with a target, open on the last day of the period",
      counts: sql`
        select
          organisation,
          period,
          count(*) filter (where by_numbers or by_sponsor)::double as n,
          count(*)::double as d
        from site_on_track
        group by organisation, period`,
      rows: sql`
        select
          organisation,
          period,
          file_id,
          line,
          case when by_numbers or by_sponsor then 'numerator' else 'denominator' end as counted_in
        from site_on_track`,
    },
  ],
});
