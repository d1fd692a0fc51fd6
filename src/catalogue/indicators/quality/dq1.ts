import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const dq1 = defineIndicator({
  id: "DQ1",
  name: "Late entries and changes",
  question: "How often are dates or targets given or changed after the period was closed?",
  theme: "quality",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "lower",
  sources: ["setup"],
  every: "half",
  guards: [
    {
      indicator: "Internal audit",
      shows: "whether there was a reason",
    },
  ],
  caveats: [
    "Covers set-up dates, targets and marks of scope; a month is final 30 days after its end.",
    "Counted in the period that the date, target or mark is about: an old period's figure can still rise.",
    "A date given for the first time counts as late where an extract received after its month was final still lacked it.",
    "Needs at least two extracts; with one, nothing can be seen to change.",
    "Late paperwork is common and need not mean anything else.",
  ],
  gaming: "Sending the extract once a year only.",
  owner: "Head of research governance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue DQ1; a month is final 30 days after its end",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Dates, targets and scope marks given or changed after their month was final",
      denominator: "Dates, targets and scope marks recorded, by the period they are about",
      counts: sql`
        select
          set_up_edit.organisation,
          month_period.period,
          count(*) filter (where set_up_edit.late)::double as n,
          count(*)::double as d
        from set_up_edit
        join month_period using (month)
        group by set_up_edit.organisation, month_period.period`,
      rows: sql`
        select
          set_up_edit.organisation,
          month_period.period,
          set_up_edit.file_id,
          set_up_edit.line,
          case when set_up_edit.late then 'numerator' else 'denominator' end as counted_in
        from set_up_edit
        join month_period using (month)`,
    },
  ],
});
