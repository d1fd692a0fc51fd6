import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const g03 = defineIndicator({
  id: "G03",
  name: "Milestones invoiced within 30 days",
  question: "When a study earns a payment, do we send the invoice within 30 days?",
  matters: "A payment that is never invoiced is work done for nothing, and after a few months it is hard to claim.",
  theme: "income",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["finance"],
  every: "quarter",
  funnel: "proportion",
  guards: [
    {
      indicator: "G05",
      shows: "whether the full cost comes in",
    },
  ],
  caveats: [
    "A milestone is one day on which one study or award earned a payment; it counts as invoiced when all its lines are.",
    "Counted in the month of the milestone, once its 30 days are over or all its invoices are out.",
    "Rests on milestones being recorded when they happen.",
  ],
  gaming: "Sending early invoices in bulk.",
  owner: "Director of finance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue G03; NHS England letter of May 2025 (invoice on time)",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Milestones invoiced on or before day 30",
      denominator: "Milestones of the period that are invoiced or older than 30 days",
      counts: sql`
        select
          milestone.organisation,
          month_period.period,
          count(*) filter (where milestone.in_time)::double as n,
          count(*)::double as d
        from milestone
        join month_period using (month)
        group by milestone.organisation, month_period.period`,
      rows: sql`
        select
          milestone.organisation,
          month_period.period,
          unnest(milestone.lines).file_id as file_id,
          unnest(milestone.lines).line as line,
          case when milestone.in_time then 'numerator' else 'denominator' end as counted_in
        from milestone
        join month_period using (month)`,
    },
  ],
});
