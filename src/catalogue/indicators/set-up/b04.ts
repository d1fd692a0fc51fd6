import { defineIndicator } from "../../../domain/indicator.ts";
import { outcomesOf } from "./_outcomes.ts";

export const b04 = defineIndicator({
  id: "B04",
  name: "First participant within 30 days of opening",
  question: "Once we are open, how often does the first person join within 30 days?",
  matters:
    "A study-site that is open on paper offers nothing until the first person joins; the figure shows how often that follows soon.",
  theme: "set-up",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["setup"],
  every: "month",
  funnel: "proportion",
  guards: [
    {
      indicator: "B03",
      shows: "whether the opening was put off",
      warnsWhen: {
        kind: "fell",
        by: 15,
        because: "openings within 60 days of the letter fell by at least 15 points on the year before",
      },
    },
  ],
  caveats: [
    "Each study-site counts once, in the period in which its outcome became known: at its first participant, or when day 30 passed.",
    "Few study-sites open in one month: read the interval first.",
    "Closing before day 30 without a participant counts as not met, on day 30.",
  ],
  gaming: "Putting off the day of opening.",
  owner: "Head of research delivery",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue B04; UKCRD methodology",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Study-sites with a first participant on or before day 30 after opening",
      denominator: "Study-sites whose first participant came, or whose day 30 passed, in the period",
      ...outcomesOf("first participant within 30 days of opening"),
    },
  ],
});
