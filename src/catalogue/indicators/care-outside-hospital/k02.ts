import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { placeActivity } from "./_place-activity.ts";

export const k02 = defineIndicator({
  id: "K02",
  name: "Practices recruiting to commercial studies",
  question: "How many of our general practices recruited to a study run and paid for by a company?",
  matters:
    "New medicines are increasingly tested close to home; this shows whether residents could meet such a study at their own practice.",
  theme: "outside-hospital",
  unit: "%",
  digits: 0,
  levels: ["icb"],
  betterWhen: "higher",
  sources: ["activity"],
  every: "year",
  guards: [
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
    "Few practices do: small numbers are hidden in what is published.",
  ],
  gaming: "Crediting a hub's participants to the practices around it.",
  owner: "Integrated care board research lead",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue K02 (about 3% reported in 2024)",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "General practices with at least one participant in a commercial contract study in the period",
      denominator: "General practices open on 30 September of the financial year",
      counts: sql`
        select
          icb as organisation,
          period,
          count(*) filter (where recruited_commercial > 0)::double as n,
          any_value(open_under_board)::double as d
        from place_active
        where role = 'practice'
        group by icb, period`,
      rows: placeActivity(
        sql`'numerator'`,
        sql`place_active.role = 'practice' and activity.recruited > 0 and study_kind.commercial_contract`,
      ),
    },
  ],
});
