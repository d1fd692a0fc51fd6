import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { placeActivity } from "./_place-activity.ts";

export const k07 = defineIndicator({
  id: "K07",
  name: "Practices that recruit again",
  question: "How many of the practices that recruit this year also did so last year, in more than token numbers?",
  matters: "Research skills take time to build and are lost when unused; a practice that recruits again has kept them.",
  theme: "outside-hospital",
  unit: "%",
  digits: 0,
  levels: ["icb"],
  betterWhen: "higher",
  sources: ["activity"],
  every: "year",
  guards: [
    {
      indicator: "A10",
      shows: "whether one study carries the figure",
    },
  ],
  caveats: [
    "Out of the practices that recruited in the period: those with 5 or more participants in it and in the same period of the year before.",
    "Practices new to research lower it: read it with the number recruiting.",
  ],
  gaming: "Spreading a hub's participants over practices, five to each.",
  owner: "Integrated care board research lead",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue K07",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "General practices with 5 or more participants in the period and in the same period a year before",
      denominator: "General practices with at least one participant in the period",
      counts: sql`
        with again as (
          select
            now.icb,
            now.period,
            now.recruited >= 5 and coalesce(before.recruited >= 5, false) as again
          from place_active now
          left join place_active before
            on before.code = now.code
            and before.kind = now.kind
            and before.first_day = now.first_day - interval 1 year
          where now.role = 'practice'
            and now.recruited > 0
        )
        select
          icb as organisation,
          period,
          count(*) filter (where again)::double as n,
          count(*)::double as d
        from again
        group by icb, period`,
      rows: placeActivity(
        sql`'numerator or denominator'`,
        sql`place_active.role = 'practice' and activity.recruited > 0`,
      ),
    },
  ],
});
