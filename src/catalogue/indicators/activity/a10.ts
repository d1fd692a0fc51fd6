import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const a10 = defineIndicator({
  id: "A10",
  name: "Recruitment in the largest study",
  question: "How much of our recruitment hangs on one study?",
  matters:
    "When one study carries the figure, its closing ends most of the activity; a board that plans staff and money on it should know.",
  theme: "activity",
  unit: "%",
  digits: 0,
  levels: ["trust", "practice", "pharmacy"],
  betterWhen: "lower",
  sources: ["activity"],
  every: "month",
  withoutLimits: "the share of one study goes up and down with the number of others; its interval says how sure it is",
  guards: [
    {
      indicator: "A01",
      shows: "how many studies recruited",
    },
  ],
  caveats: [
    "Falls by arithmetic as the number of studies rises, and is high where few people are recruited: read it with the number of studies.",
    "The interval comes from drawing studies anew, not people.",
  ],
  gaming: "Splitting one study into parts.",
  owner: "Director of research and development",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue A10",
  methods: [
    {
      version: "1",
      kind: "largest-share",
      numerator: "Participants of the study that recruited most in the period",
      denominator: "All participants recruited in the period",
      counts: sql`
        select
          organisation,
          period,
          list_transform(by_study, lambda study: study // 4)::double[] as parts
        from activity_period
        where studies > 0`,
      rows: sql`
        select
          activity.site_org as organisation,
          month_period.period,
          activity.file_id,
          activity.line,
          'denominator' as counted_in
        from activity
        join month_period using (month)
        where activity.recruited > 0`,
    },
  ],
});
