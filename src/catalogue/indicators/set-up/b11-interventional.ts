import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { decisionsAmong } from "./_decisions.ts";

export const b11Interventional = defineIndicator({
  id: "B11-interventional",
  name: "Declined or withdrawn selections, interventional studies",
  question: "How often do we say no to the demanding studies?",
  matters:
    "Demanding studies are the ones that are hardest to take on and that patients may have no other way to reach; the figure shows how often they are turned away.",
  theme: "set-up",
  unit: "%",
  digits: 0,
  levels: ["trust", "practice"],
  betterWhen: "neither",
  sources: ["setup", "studies"],
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
  ],
  caveats: [
    "Saying no can be right; it is watched for change.",
    "Counts studies of the interventional band (weight 11).",
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
      denominator: "Site selections for studies of the interventional band decided in the period",
      ...decisionsAmong(sql`study_site.weight = 11`),
    },
  ],
});
