import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const b10 = defineIndicator({
  id: "B10",
  name: "Missing or excluded set-up data",
  question: "How much of our set-up record is missing, or has been marked out of scope?",
  matters:
    "Study-sites that are missing or set aside are in no other set-up figure; where they are many, those figures describe a choice of sites.",
  theme: "set-up",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "lower",
  sources: ["setup"],
  every: "half",
  withoutLimits: "each figure looks back a year, so successive figures share most study-sites",
  funnel: "proportion",
  guards: [
    {
      indicator: "DQ1",
      shows: "whether dates, targets or scope were changed afterwards",
      warnsWhen: {
        kind: "above",
        threshold: 5,
        because:
          "more than 1 in 20 dates, targets and scope marks of the period were given or changed after it was final",
      },
    },
  ],
  caveats: [
    "Covers study-sites selected in the 12 months up to the period's end, as known 30 days after it; declined and withdrawn ones are left out.",
    "Missing means that a step a clock needs is blank though a later one is recorded (selection, approval letter, opening), or that the steps are out of order.",
    "Excluded means marked out of scope, or of unknown scope; many exclusions are right, and the share is watched for a rise.",
  ],
  gaming: "Filling in dates after the fact.",
  owner: "Head of research delivery",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue B10",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Study-sites marked out of scope or of unknown scope, or lacking a step that a clock needs",
      denominator: "Study-sites selected in the 12 months up to the period's end",
      counts: sql`
        select
          set_up_record.organisation,
          period.label as period,
          count(*) filter (where set_up_record.out_of_scope or set_up_record.lacks_a_step)::double as n,
          count(*)::double as d
        from set_up_record
        join period
          on period.last_day = set_up_record.day
        where period.kind in ('quarter', 'half', 'year')
        group by set_up_record.organisation, period.label`,
      rows: sql`
        select
          set_up_record.organisation,
          period.label as period,
          set_up_record.file_id,
          set_up_record.line,
          case
            when set_up_record.out_of_scope or set_up_record.lacks_a_step then 'numerator'
            else 'denominator'
          end as counted_in
        from set_up_record
        join period
          on period.last_day = set_up_record.day
        where period.kind in ('quarter', 'half', 'year')`,
    },
  ],
});
