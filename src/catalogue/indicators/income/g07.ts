import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const g07 = defineIndicator({
  id: "G07",
  name: "Old research balances without a plan",
  question: "How much of our research surplus has lain for over two years with no plan for it?",
  matters:
    "Money given for research and left lying reaches no study, and after some years may be taken back or be hard to account for.",
  theme: "income",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "lower",
  sources: ["finance_summary"],
  every: "half",
  withoutLimits: "a balance carries over from one period to the next",
  guards: [
    {
      indicator: "G02",
      shows: "whether capacity-building money is used",
    },
  ],
  caveats: [
    "Old money with a plan is taken off; where no plan is stated, all old money counts.",
    "The surplus is the one held on the first day of the period, as returned.",
    "Some carry-over is allowed under local rules.",
  ],
  gaming: "Moving money between codes, so that it looks new.",
  owner: "Director of finance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue G07; Managing research finance in the NHS, 2024",
  methods: [
    {
      version: "1",
      kind: "share",
      numerator: "Research surplus held for over 24 months and without a plan, in pence",
      denominator: "Research surplus held, in pence",
      counts: sql`
        select
          organisation,
          period,
          greatest(balance_over_24m_pence - planned_pence, 0)::double as n,
          opening_balance_pence::double as d
        from finance_summary_period
        where opening_balance_pence > 0`,
      rows: sql`
        select
          organisation,
          period,
          file_id,
          line,
          'numerator and denominator' as counted_in
        from finance_summary_row`,
    },
  ],
});
