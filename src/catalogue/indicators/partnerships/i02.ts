import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { placesWith } from "./_places.ts";

export const i02 = defineIndicator({
  id: "I02",
  name: "Partnerships from an open call",
  question: "How many of our new partnerships began with an open call?",
  matters: "Where partnerships grow out of who knows whom, others never hear of the chance.",
  theme: "partnerships",
  unit: "%",
  digits: 0,
  levels: ["trust", "icb"],
  betterWhen: "higher",
  sources: ["partnerships"],
  every: "half",

  guards: [
    {
      indicator: "I03",
      shows: "whether small and first-time organisations had a place",
    },
  ],
  caveats: [
    "Not every partnership needs a call; where there was none, the register gives the reason that somebody independent accepted.",
  ],
  gaming: "Holding a call whose outcome is settled beforehand.",
  owner: "Partnership lead",
  reviewed: "2026-11-22",
  reviewDue: "2027-11-22",
  source: "Catalogue I02; equal access to opportunity as the document on industry partnerships asks for",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Partnerships begun in the period that came out of an open call",
      denominator: "Partnerships begun in the period",
      ...placesWith(sql`origin = 'open-call'`, sql`begun`),
    },
  ],
});
