import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { placesWith } from "./_places.ts";

export const i06 = defineIndicator({
  id: "I06",
  name: "Company benefit stated in public",
  question: "How many public entries say in plain words what the company gets?",
  matters: "What industry gains is a fair question; an entry without it leaves the answer to suspicion.",
  theme: "partnerships",
  unit: "%",
  digits: 0,
  levels: ["trust", "icb"],
  betterWhen: "higher",
  sources: ["partnerships"],
  every: "half",
  withoutLimits: "successive figures count the same entries again",
  guards: [
    {
      indicator: "Reader check",
      shows: "whether somebody outside understands the words",
    },
  ],
  caveats: [
    "Empty phrases are refused by the register and count as not stated.",
    "It says that something is stated, not that it is complete.",
  ],
  gaming: "Stock phrases.",
  owner: "Partnership lead",
  reviewed: "2026-11-22",
  reviewDue: "2027-11-22",
  source: "Catalogue I06; openness about what industry gets, as the document on industry partnerships asks for",
  methods: [
    {
      version: "1",
      kind: "share",
      numerator: "Public entries that say in plain words what the company gets",
      denominator: "Entries public on the last day and not closed",
      ...placesWith(sql`company_benefit`, sql`public`),
    },
  ],
});
