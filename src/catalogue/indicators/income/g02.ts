import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const g02 = defineIndicator({
  id: "G02",
  name: "Capacity-building money used for capacity",
  question: "Of the money companies pay to build up our research capacity, how much have we used for that?",
  matters:
    "Companies pay this part of the price so that the next study can be taken on; boards are asked to see that it is used so.",
  theme: "income",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["finance", "finance_summary"],
  every: "half",
  withoutLimits: "a balance carries over from one period to the next",
  guards: [
    {
      indicator: "G07",
      shows: "whether old balances pile up",
      warnsWhen: {
        kind: "above",
        threshold: 25,
        because: "more than a quarter of the research surplus is over 24 months old and has no plan",
      },
    },
    {
      indicator: "G02-core",
      shows: "whether it went on ordinary costs",
      warnsWhen: {
        kind: "above",
        threshold: 10,
        because: "the words for what it was used for name ordinary costs for more than a tenth of it",
      },
    },
  ],
  caveats: [
    "Used means a capacity-building line going out that says what it was used for; money committed and not yet spent counts once it has such a line.",
    "The opening balance is the research surplus of the finance summary, which is not split into kinds of money; a month without a summary has no figure.",
    "What counts as research capacity is read by the organisation itself.",
  ],
  gaming: "Giving ordinary costs the capacity-building tag.",
  owner: "Director of finance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source:
    "Catalogue G02; Medium Term Planning Framework, October 2025 (how the capacity-building part of commercial income is used)",
  methods: [
    {
      version: "1",
      kind: "share",
      numerator: "Capacity-building money used in the period with a stated use, in pence",
      denominator: "Research surplus at the start of the period and capacity-building money received in it, in pence",
      counts: sql`
        select
          organisation,
          period,
          used_pence::double as n,
          (opening_pence + received_pence)::double as d
        from capacity_money
        where opening_pence + received_pence > 0`,
      rows: sql`
        select
          finance.org as organisation,
          month_period.period,
          finance.file_id,
          finance.line,
          case when finance.direction = 'out' then 'numerator' else 'denominator' end as counted_in
        from finance
        join month_period using (month)
        where finance.type = 'capacity_building'
          and (finance.direction = 'in' or trim(finance.used_for) <> '')
        union all
        select
          organisation,
          period,
          file_id,
          line,
          'denominator' as counted_in
        from finance_summary_row`,
    },
  ],
});
