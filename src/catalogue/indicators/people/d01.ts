import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const d01 = defineIndicator({
  id: "D01",
  name: "Research-active consultants",
  question: "How many of our consultants take part in research?",
  matters:
    "Studies need consultants who know them; the share shows how many in the workforce could offer one to their own patients.",
  theme: "people",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["workforce"],
  every: "quarter",
  withoutLimits: "successive figures count the same consultants again",
  funnel: "proportion",
  guards: [
    {
      indicator: "D04",
      shows: "whether research time in job plans is really given",
    },
  ],
  caveats: [
    "Research-active means a study role, supervision of an associate principal investigator, or research time in the job plan.",
    "As at the last month of the period with a return.",
    "The national census figure (41% of those who answered) comes from volunteers and cannot be compared.",
  ],
  gaming: "Naming people as sub-investigators who do no research.",
  owner: "Medical director",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue D01; context: Royal College of Physicians census 2023",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Consultants who are research-active",
      denominator: "Consultants in post",
      counts: sql`
        with monthly as (
          select
            organisation,
            month,
            sum(research_active) as research_active,
            sum(headcount) as headcount
          from consultant_month
          group by organisation, month
        )
        select
          monthly.organisation,
          month_period.period,
          max_by(monthly.research_active, monthly.month)::double as n,
          max_by(monthly.headcount, monthly.month)::double as d
        from monthly
        join month_period using (month)
        group by monthly.organisation, month_period.period
        having max_by(monthly.headcount, monthly.month) > 0`,
      rows: sql`
        select
          consultant_month.organisation,
          month_period.period,
          consultant_month.file_id,
          consultant_month.line,
          'numerator and denominator' as counted_in
        from consultant_month
        join month_period using (month)
        qualify consultant_month.month = max(consultant_month.month) over (partition by consultant_month.organisation, month_period.period)`,
    },
  ],
});
