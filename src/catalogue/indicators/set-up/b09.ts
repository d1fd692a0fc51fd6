import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const b09 = defineIndicator({
  id: "B09",
  name: "First agreed target met at close",
  question:
    "When a study closes here, how often did it reach the number of people first agreed, in the time first agreed?",
  matters:
    "What was first agreed is what the study was planned and paid for; the figure looks back once there is nothing left to revise.",
  theme: "activity",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["setup", "targets", "activity"],
  every: "half",
  funnel: "proportion",
  guards: [
    {
      indicator: "B12",
      shows: "whether targets were lowered after opening",
      warnsWhen: {
        kind: "above",
        threshold: 10,
        because: "targets of more than 1 in 10 study-sites were lowered after opening",
      },
    },
  ],
  caveats: [
    "The first target recorded and its day count, whatever came later.",
    "Activity is by month: people recruited in the month of the planned end count.",
    "Study-sites without a target are left out.",
    "Recruitment before the first month supplied is not known.",
  ],
  gaming: "Agreeing a low first target.",
  owner: "Head of research delivery",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue B09",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Study-sites that recruited at least the first agreed target by the day first agreed",
      denominator: "Study-sites with a target that closed to recruitment in the period",
      counts: sql`
        select
          site_closed.organisation,
          month_period.period,
          count(*) filter (where site_closed.met)::double as n,
          count(*)::double as d
        from site_closed
        join month_period using (month)
        group by site_closed.organisation, month_period.period`,
      rows: sql`
        select
          site_closed.organisation,
          month_period.period,
          site_closed.file_id,
          site_closed.line,
          case when site_closed.met then 'numerator' else 'denominator' end as counted_in
        from site_closed
        join month_period using (month)`,
    },
  ],
});
