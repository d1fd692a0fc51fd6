import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const dq2 = defineIndicator({
  id: "DQ2",
  name: "Completeness of required fields",
  question: "How complete are the files behind this report?",
  matters:
    "A figure made from half-filled files describes the half that was filled in; this says how large that half is.",
  theme: "quality",
  unit: "%",
  digits: 1,
  levels: ["trust", "practice", "pharmacy"],
  betterWhen: "higher",
  sources: ["activity"],
  every: "month",
  guards: [
    {
      indicator: "DQ1",
      shows: "whether gaps were filled afterwards",
    },
  ],
  caveats: [
    "Required fields of the rows received, in the organisation's own extracts; rows refused count with the fields that were refused.",
    "A row that was never sent is not seen here: the table of months supplied shows those.",
  ],
  gaming: "Filling gaps with a default.",
  owner: "Head of research governance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue DQ2",
  methods: [
    {
      version: "1",
      kind: "share",
      numerator: "Required fields present and valid",
      denominator: "Required fields expected in the rows received",
      counts: sql`
        select
          field_quality.organisation,
          month_period.period,
          sum(field_quality.present)::double as n,
          sum(field_quality.expected)::double as d
        from field_quality
        join month_period using (month)
        where field_quality.expected > 0
          and field_quality.source in (
            'activity',
            'setup',
            'targets',
            'workforce',
            'finance',
            'finance_summary',
            'awards',
            'experience'
          )
        group by field_quality.organisation, month_period.period`,
      rows: sql`
        select
          refused_row.organisation,
          month_period.period,
          refused_row.file_id,
          refused_row.line,
          'denominator' as counted_in
        from refused_row
        join month_period using (month)
        where refused_row.organisation is not null`,
    },
  ],
});
