import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const g02Core = defineIndicator({
  id: "G02-core",
  name: "Capacity-building money used for ordinary costs",
  question: "How much of the capacity-building money went on costs that we would have had anyway?",
  matters:
    "Money paid to build research capacity is gone for that purpose once it covers costs that would have been there anyway.",
  theme: "income",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "lower",
  sources: ["finance"],
  every: "half",
  guards: [
    {
      indicator: "G07",
      shows: "whether old balances pile up",
    },
  ],
  caveats: [
    "Read from the words of what the money was used for: core, ordinary, running costs, establishment, deficit, balance, general fund.",
    "Words can be chosen; a sample read by somebody else is the better test.",
  ],
  gaming: "Choosing other words for the same cost.",
  owner: "Director of finance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Harms register, fixture 11 (audit of the tags of capacity-building money)",
  methods: [
    {
      version: "1",
      kind: "share",
      numerator: "Capacity-building money used in the period whose stated use is an ordinary cost, in pence",
      denominator: "Capacity-building money used in the period with a stated use, in pence",
      counts: sql`
        select
          finance.org as organisation,
          month_period.period,
          coalesce(sum(amount_pence) filter (where regexp_matches(lower(used_for), '\\bcore\\b|ordinary|running cost|establishment|deficit|balanc|general fund')), 0)::double as n,
          sum(amount_pence)::double as d
        from finance
        join month_period using (month)
        where type = 'capacity_building'
          and direction = 'out'
          and trim(used_for) <> ''
        group by finance.org, month_period.period
        having sum(amount_pence) > 0`,
      rows: sql`
        select
          finance.org as organisation,
          month_period.period,
          finance.file_id,
          finance.line,
          case when regexp_matches(lower(used_for), '\\bcore\\b|ordinary|running cost|establishment|deficit|balanc|general fund') then 'numerator' else 'denominator' end as counted_in
        from finance
        join month_period using (month)
        where type = 'capacity_building'
          and direction = 'out'
          and trim(used_for) <> ''`,
    },
  ],
});
