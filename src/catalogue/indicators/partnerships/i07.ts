import { defineIndicator } from "../../../domain/indicator.ts";
import { disclosureGap } from "./_transfers.ts";

export const i07 = defineIndicator({
  id: "I07",
  name: "Disclosure gap",
  question: "How far is what companies publish of their payments to us from our own ledger?",
  matters: "Two records of the same payment that differ mean that one is wrong, and the public sees only one of them.",
  theme: "partnerships",
  unit: "%",
  digits: 1,
  levels: ["trust", "icb"],
  betterWhen: "lower",
  sources: ["transfers"],
  every: "year",

  guards: [
    {
      indicator: "Unmatched list",
      shows: "which lines stand on one side only",
    },
  ],
  caveats: [
    "Calendar years, as companies disclose.",
    "Research and development is disclosed as one sum and is left out.",
    "Sums are compared, so that gaps in opposite directions cancel out: the list of lines shows them.",
    "The 2019 totals of the national database leave joint working out.",
  ],
  gaming: "Copying the published figure into the ledger.",
  owner: "Director of finance",
  reviewed: "2026-11-22",
  reviewDue: "2027-11-22",
  source: "Catalogue I07; Disclosure UK",
  methods: [
    {
      version: "1",
      kind: "published",
      numerator: "Difference between the ledger and the public download, without its sign, in pence",
      denominator: "Transfers in the ledger, in pence",
      ...disclosureGap,
    },
  ],
});
