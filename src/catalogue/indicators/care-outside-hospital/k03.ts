import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const k03 = defineIndicator({
  id: "K03",
  name: "Patients at a practice that recruits",
  question: "What share of our registered patients are at a practice that recruited somebody?",
  matters:
    "Counting practices treats a list of 2,000 and one of 30,000 alike: this says for how many people taking part is within reach of their own practice.",
  theme: "outside-hospital",
  unit: "%",
  digits: 0,
  levels: ["icb"],
  betterWhen: "higher",
  sources: ["practice_list", "activity"],
  every: "year",
  guards: [
    {
      indicator: "E01",
      shows: "whether people were told about research",
    },
  ],
  caveats: [
    "To be at such a practice is not to be offered a study: one participant of a long list is enough.",
    "Shown only for integrated care boards with activity from at least one practice in the period; where the extract covers some places only, the figure is too low.",
    "Lists are those of the month nearest to 30 September of the financial year; there is no figure for a year without one.",
    "Nothing was sampled, so that there is no interval.",
  ],
  gaming: "One participant at each of the practices with the longest lists.",
  owner: "Integrated care board research lead",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue K03; NHS England, Patients registered at a GP practice",
  methods: [
    {
      version: "1",
      kind: "share",
      numerator:
        "Patients registered at general practices with at least one participant attributed to them in the year",
      denominator: "Patients registered at all general practices under the board",
      counts: sql`
        with recruiting as (
          select code, icb, period, recruited > 0 as is_recruiting
          from place_active
          where role = 'practice'
            and kind = 'year'
        )
        select
          listed.icb as organisation,
          listed.period,
          coalesce(sum(listed.patients) filter (where recruiting.is_recruiting), 0)::double as n,
          sum(listed.patients)::double as d
        from practice_list_year as listed
        left join recruiting using (code, period)
        where exists (
          from recruiting as any_of_board
          where any_of_board.icb = listed.icb
            and any_of_board.period = listed.period
        )
        group by listed.icb, listed.period
        having sum(listed.patients) > 0`,
      rows: sql`
        select
          listed.icb as organisation,
          listed.period,
          listed.file_id,
          listed.line,
          case when coalesce(place_active.recruited > 0, false) then 'numerator' else 'denominator' end as counted_in
        from practice_list_year as listed
        left join place_active
          on place_active.code = listed.code
          and place_active.period = listed.period
          and place_active.role = 'practice'`,
    },
  ],
});
