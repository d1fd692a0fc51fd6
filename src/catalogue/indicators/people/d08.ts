import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const d08 = defineIndicator({
  id: "D08",
  name: "Days that externally funded posts stood empty",
  question: "For how many days did research posts stand empty that somebody else pays for?",
  matters:
    "A post that somebody else pays for and that stands empty saves nothing, and the work that it was given for is not done.",
  theme: "people",
  unit: "days",
  digits: 0,
  levels: ["trust"],
  betterWhen: "lower",
  sources: ["workforce"],
  every: "month",
  guards: [
    {
      indicator: "G04",
      shows: "whether the terms of the money are met",
    },
  ],
  caveats: [
    "A number of days and not a share: the extract does not say how many posts are paid for from outside, so there is nothing to divide by.",
    "No interval: the days are counted, not sampled, and the days of one post hang together.",
    "Posts that are hard to fill and posts held back are not told apart.",
    "A month without an entry is left out, and the sum is then too low.",
  ],
  gaming: "Removing the post, so that it no longer stands empty.",
  owner: "Director of workforce",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue D08; NHS England letter of May 2025 (keep externally funded posts)",
  methods: [
    {
      version: "1",
      kind: "published",
      numerator: "Days in the period on which externally funded research posts stood empty",
      denominator: "None: the number of such posts is not in the extract",
      counts: sql`
        select
          workforce.org as organisation,
          month_period.period,
          sum(workforce.vacant_externally_funded_days)::double as value,
          null::double as lower,
          null::double as upper,
          sum(workforce.vacant_externally_funded_days)::double as n,
          null::double as d
        from workforce
        join month_period using (month)
        where workforce.vacant_externally_funded_days is not null
        group by workforce.org, month_period.period`,
      rows: sql`
        select
          workforce.org as organisation,
          month_period.period,
          workforce.file_id,
          workforce.line,
          'numerator' as counted_in
        from workforce
        join month_period using (month)
        where workforce.vacant_externally_funded_days is not null`,
    },
  ],
});
