import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { purposeOf } from "./_transfers.ts";

export const i12Pounds = defineIndicator({
  id: "I12-pounds",
  name: "Money with a stated purpose",
  question: "For how much of the money from companies can anybody say what it was for?",
  matters: "Many small payments with a purpose can stand beside one large payment without; this counts the money.",
  theme: "partnerships",
  unit: "%",
  digits: 0,
  levels: ["trust", "icb"],
  betterWhen: "higher",
  sources: ["transfers"],
  every: "year",

  guards: [
    {
      indicator: "I12",
      shows: "the same by number of payments",
    },
  ],
  caveats: [
    "Calendar years, as companies disclose.",
    "A purpose counts once the receiving body agrees with the figure.",
  ],
  gaming: "Stock phrases as purpose.",
  owner: "Director of finance",
  reviewed: "2026-11-22",
  reviewDue: "2027-11-22",
  source: "Catalogue I12, by pounds",
  methods: [
    {
      version: "1",
      kind: "share",
      numerator: "Money in the ledger with a purpose in plain words, agreed by the receiving body, in pence",
      denominator: "Money in the ledger for the calendar year, in pence",
      ...purposeOf(sql`amount_pence`),
    },
  ],
});
