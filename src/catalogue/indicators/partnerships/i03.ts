import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const i03 = defineIndicator({
  id: "I03",
  name: "Places for small and first-time organisations",
  question: "How many places in new partnerships went to small organisations or to those that never had one?",
  matters: "Partnerships that always go to the same large bodies leave the patients of the others out.",
  theme: "partnerships",
  unit: "%",
  digits: 0,
  levels: ["icb"],
  betterWhen: "higher",
  sources: ["partnerships"],
  every: "half",

  guards: [
    {
      indicator: "I04",
      shows: "whether such a place comes with a part in the work",
    },
  ],
  caveats: [
    "A place is not yet a benefit.",
    "Size is that given in the register.",
    "Counted for the board under which the organisation was on the first day of the work.",
  ],
  gaming: "A place on paper.",
  owner: "Integrated care board research lead",
  reviewed: "2026-11-22",
  reviewDue: "2027-11-22",
  source: "Catalogue I03; smaller institutions should benefit, as the documents on partnerships ask for",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Places held by small organisations, or by those in their first partnership",
      denominator: "Places of NHS organisations in partnerships begun in the period",
      counts: sql`
        select
          organisation_icb.icb as organisation,
          partnership_period.period,
          count(*) filter (where partnership_period.size = 'small' or partnership_period.first_time)::double as n,
          count(*)::double as d
        from partnership_period
        join organisation_icb
          on organisation_icb.code = partnership_period.organisation
          and coalesce(organisation_icb.valid_from, partnership_period.starts_on) <= partnership_period.starts_on
          and coalesce(organisation_icb.valid_to, partnership_period.starts_on) >= partnership_period.starts_on
        where partnership_period.begun
        group by organisation_icb.icb, partnership_period.period`,
      rows: sql`
        select
          organisation_icb.icb as organisation,
          partnership_period.period,
          partnership_period.file_id,
          partnership_period.line,
          case
            when partnership_period.size = 'small' or partnership_period.first_time then 'numerator'
            else 'denominator'
          end as counted_in
        from partnership_period
        join organisation_icb
          on organisation_icb.code = partnership_period.organisation
          and coalesce(organisation_icb.valid_from, partnership_period.starts_on) <= partnership_period.starts_on
          and coalesce(organisation_icb.valid_to, partnership_period.starts_on) >= partnership_period.starts_on
        where partnership_period.begun`,
    },
  ],
});
