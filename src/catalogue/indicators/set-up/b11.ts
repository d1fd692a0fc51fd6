import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { decisionsAmong } from "./_decisions.ts";

export const b11 = defineIndicator({
  id: "B11",
  name: "Declined or withdrawn site selections",
  question: "When a sponsor picks our site, how often does it end in a no?",
  matters:
    "Saying no early can be right; a rising share asks whether staff, space or support services are short, or whether only easy studies are taken.",
  theme: "set-up",
  unit: "%",
  digits: 0,
  levels: ["trust", "practice"],
  betterWhen: "neither",
  sources: ["setup"],
  every: "quarter",
  funnel: "proportion",
  guards: [
    {
      indicator: "A05",
      shows: "whether the weighted work fell",
    },
    {
      indicator: "A05-mean",
      shows: "whether people went to easier studies",
      warnsWhen: { kind: "fell", by: 1, because: "the weight of a participant fell by at least 1 on the year before" },
    },
    {
      indicator: "B11-interventional",
      shows: "the same for interventional studies",
    },
  ],
  caveats: [
    "Saying no can be right; it is watched for change.",
    "Look at the mix: the view for interventional studies stands beside it.",
    "Decisions without a date cannot be placed in a period and are left out.",
  ],
  gaming: "Not recording early approaches.",
  owner: "Head of research delivery",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue B11",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Site selections declined or withdrawn in the period",
      denominator: "Site selections decided in the period",
      ...decisionsAmong(sql`true`),
    },
  ],
});
