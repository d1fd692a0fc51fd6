import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { placesWith } from "./_places.ts";

export const i11 = defineIndicator({
  id: "I11",
  name: "Charity partner involved",
  question: "In how many of our partnerships is a charity a partner?",
  matters: "Charities know what patients need and can shape what is done; to be named as a funder is another thing.",
  theme: "partnerships",
  unit: "%",
  digits: 0,
  levels: ["trust", "icb"],
  betterWhen: "higher",
  sources: ["partnerships"],
  every: "half",
  withoutLimits: "successive figures count the same partnerships again",
  guards: [
    {
      indicator: "Role field",
      shows: "what the charity does in it",
    },
  ],
  caveats: [
    "A charity that only pays is not counted as a partner.",
    "Own studies with a charity are not in the register and not counted here.",
  ],
  gaming: "A logo without a part in the work.",
  owner: "Partnership lead",
  reviewed: "2026-11-22",
  reviewDue: "2027-11-22",
  source: "Catalogue I11, of partnerships alone",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Live partnerships in which a charity is a partner",
      denominator: "Partnerships live on the last day of the period",
      ...placesWith(sql`charity = 'partner'`, sql`live`),
    },
  ],
});
