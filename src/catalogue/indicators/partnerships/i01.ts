import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { placesWith } from "./_places.ts";

export const i01 = defineIndicator({
  id: "I01",
  name: "Partnerships published before they start",
  question: "Were our partnerships with companies public before the work began?",
  matters: "Openness before the start lets others object, join in or learn; afterwards it only informs.",
  theme: "partnerships",
  unit: "%",
  digits: 0,
  levels: ["trust", "icb"],
  betterWhen: "higher",
  sources: ["partnerships"],
  every: "half",

  guards: [
    {
      indicator: "DQ1",
      shows: "whether dates were changed afterwards",
    },
  ],
  caveats: [
    "The day of publication is set by the register and cannot be typed; for entries taken over from elsewhere it is the day they came in.",
    "The ABPI Code puts the duty to publish on the company.",
    "Each NHS organisation of a partnership counts it once.",
  ],
  gaming: "Giving a later day for the start.",
  owner: "Partnership lead",
  reviewed: "2026-11-22",
  reviewDue: "2027-11-22",
  source: "Catalogue I01; ABPI Code of Practice 2024, clause 20 (public summary before the work starts)",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Collaborative projects begun in the period whose entry was public before their first day",
      denominator: "Collaborative projects begun in the period",
      ...placesWith(
        sql`first_published_on < starts_on`,
        sql`begun and route in ('collaborative-working', 'joint-working', 'other-industry')`,
      ),
    },
  ],
});
