import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const a02 = defineIndicator({
  id: "A02",
  name: "Participants recruited",
  question: "How many people took part in research here?",
  matters:
    "Every one of these people gave time, and often took on risk, for somebody else's future care; it is the plainest answer to how much research reaches patients here.",
  theme: "activity",
  unit: "people",
  digits: 0,
  levels: ["trust", "practice", "pharmacy"],
  betterWhen: "higher",
  sources: ["activity"],
  every: "month",
  guards: [
    {
      indicator: "A05",
      shows: "whether the work grew with the number of people",
      warnsWhen: {
        kind: "left-behind",
        baseBy: 0.25,
        guardShare: 0.5,
        because: "people rose by a quarter or more while the weighted work rose by less than half of that share",
      },
    },
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
      indicator: "A02-edge",
      shows: "whether yearly numbers nearby crowd just over a payment threshold",
      warnsWhen: {
        kind: "above",
        threshold: 25,
        because: "more than a quarter of the trusts nearby stand just over the threshold",
      },
    },
    {
      indicator: "A02-rush",
      shows: "whether people were recorded in a rush at the end",
      warnsWhen: {
        kind: "above",
        threshold: 25,
        because: "more than a quarter of the period's participants were recruited in its last month",
      },
    },
    { indicator: "A02-consented", shows: "how many of them gave consent here" },
  ],
  caveats: [
    "Everybody attributed to the organisation counts, wherever they gave consent; the count of those who consented here stands beside it.",
    "One large survey can make up most of the figure.",
    "Recruited is not the same as consented: people who failed screening are not in it.",
    "Only studies in the extract count, in most organisations those of the national portfolio.",
  ],
  gaming: "Adding one large study that asks little of anybody, such as an online survey.",
  owner: "Director of research and development",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue A02; NIHR recruitment definitions (consented, recruited, failed screening)",
  methods: [
    {
      version: "1",
      kind: "count",
      numerator: "Participants with recruited status dated in the period, as attributed to the organisation",
      denominator: "",
      counts: sql`
        select
          organisation,
          period,
          recruited::double as n
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
