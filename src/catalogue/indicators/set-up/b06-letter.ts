import { defineIndicator } from "../../../domain/indicator.ts";
import { waitsFrom } from "./_waits.ts";

export const b06Letter = defineIndicator({
  id: "B06-letter",
  name: "Median set-up time from approval letter",
  question: "How long does it take from the national approval letter to our first participant?",
  matters:
    "Half of study-sites take longer than this from a day that is set nationally; waiting ones are counted, so that slow ones cannot drop out of sight.",
  theme: "set-up",
  unit: "days",
  digits: 0,
  levels: ["trust"],
  betterWhen: "lower",
  sources: ["setup"],
  every: "quarter",
  withoutLimits: "each figure follows the study-sites of two years, so successive figures share most of them",
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
  ],
  caveats: [
    "Study-sites still waiting are counted with the days they have waited so far, so that slow ones are not forgotten.",
    "Each figure covers study-sites with an HRA and HCRW approval letter in the 24 months up to the period's end; neighbouring periods share most of them.",
    "Declined and withdrawn selections are left out; they are reported as B11.",
    "Study-sites marked out of scope, or of unknown scope, are left out; the guard shows how many.",
    "No median is shown while fewer than half of the study-sites are expected to have a participant.",
  ],
  gaming: "Removing slow study-sites from the file; the letter has a national date that cannot be moved.",
  owner: "Head of research delivery",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue B06; Kaplan-Meier median with waiting study-sites censored",
  methods: [
    {
      version: "1",
      kind: "survival",
      numerator: "In-scope study-sites with a first participant by the period's end",
      denominator:
        "In-scope study-sites with an HRA and HCRW approval letter in the 24 months up to the period's end, those still waiting included",
      ...waitsFrom("letter"),
    },
  ],
});
