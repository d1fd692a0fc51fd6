import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { purposeOf } from "./_transfers.ts";

export const i12 = defineIndicator({
  id: "I12",
  name: "Transfers with a stated purpose",
  question: "For how many payments from companies can anybody say what they were for?",
  matters: "A category is no purpose; a payment that the receiving body cannot explain is not open to the public.",
  theme: "partnerships",
  unit: "%",
  digits: 0,
  levels: ["trust", "icb"],
  betterWhen: "higher",
  sources: ["transfers"],
  every: "year",

  guards: [
    {
      indicator: "I07",
      shows: "whether the sums agree with what companies publish",
    },
    {
      indicator: "Reader check",
      shows: "whether somebody outside understands the words",
    },
  ],
  caveats: [
    "Calendar years, as companies disclose.",
    "A purpose counts once the receiving body agrees with the figure.",
    "The public download gives categories and no purposes.",
  ],
  gaming: "Stock phrases as purpose.",
  owner: "Director of finance",
  reviewed: "2026-11-22",
  reviewDue: "2027-11-22",
  source: "Catalogue I12",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Transfers in the ledger with a purpose in plain words, agreed by the receiving body",
      denominator: "Transfers in the ledger for the calendar year",
      ...purposeOf(sql`1`),
    },
  ],
});
