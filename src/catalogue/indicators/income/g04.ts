import { defineIndicator } from "../../../domain/indicator.ts";
import { termsAre } from "./_terms.ts";

export const g04 = defineIndicator({
  id: "G04",
  name: "Terms of outside research money met",
  question: "Do we keep the terms of research money that comes from outside NHS and Treasury allocations?",
  matters:
    "Outside money is given for a purpose; keeping to it is a duty, and boards are asked to report whether they do.",
  theme: "income",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["awards"],
  every: "half",
  withoutLimits: "successive figures count the same awards again",
  guards: [
    {
      indicator: "D08",
      shows: "whether posts paid for from outside stood empty",
    },
    {
      indicator: "G04-not-checked",
      shows: "how many terms nobody has looked at",
      warnsWhen: {
        kind: "above",
        threshold: 40,
        because: "the terms of more than 2 in 5 live awards were not checked",
      },
    },
  ],
  caveats: [
    "Awards whose terms nobody has checked count as not met; their share stands beside the figure.",
    "Whether a term is met is a legal reading, made by the organisation itself.",
    "Each award counts once, whatever its size.",
    "The state of each award is the last one reported.",
  ],
  gaming: "Agreeing vague terms that cannot be broken.",
  owner: "Director of finance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue G04; Medium Term Planning Framework, October 2025 (report to the board whether the terms are met)",
  methods: [
    {
      version: "1",
      kind: "share",
      numerator: "Live awards and contracts from outside NHS and Treasury allocations whose terms were checked and met",
      denominator: "Awards and contracts from outside NHS and Treasury allocations live on the last day of the period",
      ...termsAre("yes"),
    },
  ],
});
