import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const b12 = defineIndicator({
  id: "B12",
  name: "Targets lowered after opening",
  question: "How often was a study's target cut after it had opened here?",
  matters: "A target that is lowered after opening makes a study look on course without one more participant.",
  theme: "activity",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "lower",
  sources: ["setup", "targets"],
  every: "quarter",
  withoutLimits: "successive figures count the same open study-sites again",
  funnel: "proportion",
  guards: [
    {
      indicator: "B09",
      shows: "whether first agreed targets are met",
    },
  ],
  caveats: [
    "A target counts as lowered when one recorded after opening is below the first one recorded.",
    "Amendments can be right; the reason is in the file of targets.",
    "Covers study-sites open on any day of the period, so that a cut just before closing is seen.",
  ],
  gaming: "Agreeing a low first target.",
  owner: "Head of research delivery",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue B12",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Study-sites whose target was set below the first one after opening, by the period's end",
      denominator: "Study-sites with a target, open on any day of the period",
      counts: sql`
        select
          organisation,
          period,
          count(*) filter (where lowered)::double as n,
          count(*)::double as d
        from site_target_period
        group by organisation, period`,
      rows: sql`
        select
          organisation,
          period,
          file_id,
          line,
          case when lowered then 'numerator' else 'denominator' end as counted_in
        from site_target_period`,
    },
  ],
});
