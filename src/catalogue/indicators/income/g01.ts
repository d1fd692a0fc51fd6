import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const g01 = defineIndicator({
  id: "G01",
  name: "Commercial research income",
  question: "What share of our income comes from research for companies?",
  matters:
    "National planning asks boards to see how much of the income comes from companies, since staff and space come to depend on it.",
  theme: "income",
  unit: "%",
  digits: 2,
  levels: ["trust"],
  betterWhen: "neither",
  sources: ["finance", "finance_summary"],
  every: "half",
  guards: [
    {
      indicator: "G08",
      shows: "how delivery hours are shared between commercial and other studies",
    },
  ],
  caveats: [
    "Commercial income is the money received or invoiced as direct cost, overhead and capacity building, for studies not known to be anything but commercial contract research.",
    "Depends on when invoices are sent: read it over several half-years.",
    "Shown for periods with a finance summary, or put together from shorter ones that cover it.",
  ],
  gaming: "Chasing income over need.",
  owner: "Director of finance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue G01; Medium Term Planning Framework, October 2025 (commercial research income to the board)",
  methods: [
    {
      version: "1",
      kind: "share",
      numerator: "Commercial contract research income of the period, in pence",
      denominator: "Operating income of the period, in pence",
      counts: sql`
        with income as (
          select
            commercial_income.organisation,
            month_period.period,
            sum(commercial_income.amount_pence) as pence
          from commercial_income
          join month_period using (month)
          group by commercial_income.organisation, month_period.period
        )
        select
          income.organisation,
          income.period,
          income.pence::double as n,
          finance_summary_period.operating_income_pence::double as d
        from income
        join finance_summary_period using (organisation, period)
        where finance_summary_period.operating_income_pence > 0`,
      rows: sql`
        select
          commercial_income.organisation,
          month_period.period,
          commercial_income.file_id,
          commercial_income.line,
          'numerator' as counted_in
        from commercial_income
        join month_period using (month)
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
