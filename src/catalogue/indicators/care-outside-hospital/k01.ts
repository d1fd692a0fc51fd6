import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { placeActivity } from "./_place-activity.ts";

export const k01 = defineIndicator({
  id: "K01",
  name: "Practices recruiting",
  question: "How many of our general practices recruited somebody?",
  matters:
    "Most people meet the NHS in a general practice; where few practices take part, most residents are never near a study.",
  theme: "outside-hospital",
  unit: "%",
  digits: 0,
  levels: ["icb"],
  betterWhen: "higher",
  sources: ["activity"],
  every: "year",
  guards: [
    {
      indicator: "K07",
      shows: "how many practices recruit year after year",
      warnsWhen: {
        kind: "below",
        threshold: 30,
        because: "fewer than 3 in 10 of the practices recruited in earnest the year before as well",
      },
    },
    {
      indicator: "K05",
      shows: "how many participants gave consent elsewhere",
      warnsWhen: {
        kind: "rose",
        by: 10,
        because: "participants who gave consent elsewhere rose by at least 10 points on the year before",
      },
    },
  ],
  caveats: [
    "Shown only for integrated care boards with activity from at least one such place in the period; where the extract covers some places only, the figure is too low.",
    "The number open is that of 30 September of the financial year, from the lists of organisations supplied.",
    "A half-year figure is lower by arithmetic than a whole year's: compare like periods only.",
    "One participant is enough.",
  ],
  gaming: "Crediting remote participants to many practices.",
  owner: "Integrated care board research lead",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue K01; NIHR annual statistics (2023/24: 3,606 practices, 56%)",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "General practices with at least one participant attributed to them in the period",
      denominator: "General practices open on 30 September of the financial year",
      counts: sql`
        select
          icb as organisation,
          period,
          count(*) filter (where recruited > 0)::double as n,
          any_value(open_under_board)::double as d
        from place_active
        where role = 'practice'
        group by icb, period`,
      rows: placeActivity(sql`'numerator'`, sql`place_active.role = 'practice' and activity.recruited > 0`),
    },
  ],
});
