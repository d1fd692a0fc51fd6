import { defineIndicator } from "../../../domain/indicator.ts";
import { outcomesOf } from "./_outcomes.ts";

export const b05 = defineIndicator({
  id: "B05",
  name: "First participant within 90 days of approval",
  question: "Of the studies approved for our site, how many had their first participant within 90 days?",
  matters:
    "It spans everything that happens at the site, from approval to the first person, so that time cannot be moved from one step to the next.",
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
      indicator: "B10",
      shows: "whether slow study-sites were excluded or left without dates",
      warnsWhen: {
        kind: "rose",
        by: 10,
        because: "study-sites excluded or with a date missing rose by at least 10 points on the year before",
      },
    },
    {
      indicator: "B11-interventional",
      shows: "whether hard studies are being declined",
      warnsWhen: {
        kind: "rose",
        by: 15,
        because: "selections for interventional studies turned down rose by at least 15 points on the year before",
      },
    },
    {
      indicator: "A05-mean",
      shows: "whether people went to easier studies",
      warnsWhen: { kind: "fell", by: 1, because: "the weight of a participant fell by at least 1 on the year before" },
    },
    { indicator: "B11", shows: "how many selections were turned down" },
    {
      indicator: "DQ1",
      shows: "whether dates or scope were changed afterwards",
      warnsWhen: {
        kind: "above",
        threshold: 5,
        because: "more than 1 in 20 dates, targets or scope marks of the period were changed after it was final",
      },
    },
  ],
  caveats: [
    "A site measure: the national 150-day figure follows the first site of each study only, and the two must not be compared.",
    "Study-sites marked out of scope, or of unknown scope, are left out; the guard shows how many.",
    "Each study-site counts once, in the period in which its outcome became known: at its first participant, or when day 90 passed.",
    "Closing to recruitment before day 90 without a participant counts as not met, on day 90.",
  ],
  gaming: "Declining hard studies, or marking slow study-sites as excluded.",
  owner: "Head of research delivery",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue B05; UKCRD site-level reports (90 days from HRA approval, target reported as 80%)",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator:
        "In-scope study-sites with a first participant on or before day 90 after the HRA and HCRW approval letter",
      denominator: "In-scope study-sites whose first participant came, or whose day 90 passed, in the period",
      ...outcomesOf("first participant within 90 days of letter"),
    },
  ],
});
