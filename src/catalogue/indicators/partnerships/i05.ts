import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { placesWith } from "./_places.ts";

export const i05 = defineIndicator({
  id: "I05",
  name: "Outcomes published within six months",
  question: "Do we say what came of our partnerships, within six months of their end?",
  matters: "A partnership that ends in silence taught nobody anything, and leaves room to tell of the good ones only.",
  theme: "partnerships",
  unit: "%",
  digits: 0,
  levels: ["trust", "icb"],
  betterWhen: "higher",
  sources: ["partnerships"],
  every: "half",

  guards: [
    {
      indicator: "I08",
      shows: "whether projects are kept open instead of closed",
    },
  ],
  caveats: [
    "Counted in the period in which the six months are over.",
    "A report that says that nothing came of it counts.",
  ],
  gaming: "Keeping projects open.",
  owner: "Partnership lead",
  reviewed: "2026-11-22",
  reviewDue: "2027-11-22",
  source: "Catalogue I05; A Common Understanding 2025 (outcomes normally within six months)",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Partnerships whose outcome was public within six months of their end",
      denominator: "Partnerships whose six months after the end were over in the period",
      ...placesWith(
        sql`coalesce(outcome_published_on <= (ended_on + interval 6 months)::date, false)`,
        sql`outcome_due`,
      ),
    },
  ],
});
