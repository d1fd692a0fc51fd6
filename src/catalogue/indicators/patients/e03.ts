import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const e03 = defineIndicator({
  id: "E03",
  name: "Experience survey response rate",
  question: "How many of the people in our studies told us what it was like?",
  matters:
    "What a few of many participants say may not be what the rest would have said; the figure shows how far the other answers can be trusted.",
  theme: "patients",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["experience"],
  every: "quarter",
  funnel: "proportion",
  guards: [
    {
      indicator: "A10",
      shows: "whether one study carries the figure",
    },
  ],
  caveats: [
    "Out of the people invited; where the return does not say how many, out of the people recruited in the quarter.",
    "People answer later than they join, so that a quarter's answers and recruits are not the same people.",
    "Left out where there are more answers than people to give them.",
  ],
  gaming: "Collecting many answers from one study.",
  owner: "Patient and public involvement lead",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue E03; NIHR Participant in Research Experience Survey",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "People who answered in the period",
      denominator: "People invited to answer, or else recruited, in the same quarters",
      counts: sql`
        with quarterly as (
          select
            experience_period.organisation,
            experience_period.period,
            experience_period.responses,
            coalesce(experience_period.invited, activity_place_period.recruited) as asked
          from experience_period
          left join activity_place_period
            on activity_place_period.organisation = experience_period.organisation
            and activity_place_period.period = experience_period.quarter
        )
        select
          organisation,
          period,
          sum(responses)::double as n,
          sum(asked)::double as d
        from quarterly
        where asked > 0
        group by organisation, period
        having sum(responses) <= sum(asked)`,
      rows: sql`
        select
          organisation,
          period,
          file_id,
          line,
          'numerator and denominator' as counted_in
        from experience_period`,
    },
  ],
});
