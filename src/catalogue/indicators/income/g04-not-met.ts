import { defineIndicator } from "../../../domain/indicator.ts";
import { termsAre } from "./_terms.ts";

export const g04NotMet = defineIndicator({
  id: "G04-not-met",
  name: "Terms of outside research money not met",
  question: "Which share of our outside research money breaks its terms?",
  matters:
    "A funder whose terms are broken may ask for its money back or give no more; a board should hear of it from its own staff first.",
  theme: "income",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "lower",
  sources: ["awards"],
  every: "half",
  withoutLimits: "successive figures count the same awards again",
  guards: [
    {
      indicator: "G04",
      shows: "how many are checked and met",
    },
  ],
  caveats: [
    "Whether a term is met is a legal reading, made by the organisation itself.",
    "Each award counts once, whatever its size.",
    "The state of each award is the last one reported.",
  ],
  gaming: "Agreeing vague terms that cannot be broken.",
  owner: "Director of finance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue G04; Medium Term Planning Framework, October 2025 (terms met, not met, not checked)",
  methods: [
    {
      version: "1",
      kind: "share",
      numerator: "Live awards and contracts whose terms were checked and not met",
      denominator: "Awards and contracts from outside NHS and Treasury allocations live on the last day of the period",
      ...termsAre("no"),
    },
  ],
});
