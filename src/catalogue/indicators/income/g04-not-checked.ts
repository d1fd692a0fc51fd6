import { defineIndicator } from "../../../domain/indicator.ts";
import { termsAre } from "./_terms.ts";

export const g04NotChecked = defineIndicator({
  id: "G04-not-checked",
  name: "Terms of outside research money not checked",
  question: "For which share of our outside research money has nobody checked the terms?",
  matters:
    "Terms that nobody has read may be broken without anybody knowing; the share shows how far the other two figures can be relied on.",
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
  gaming: "Marking terms as met without looking.",
  owner: "Director of finance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue G04; Medium Term Planning Framework, October 2025 (terms met, not met, not checked)",
  methods: [
    {
      version: "1",
      kind: "share",
      numerator: "Live awards and contracts whose terms nobody has checked",
      denominator: "Awards and contracts from outside NHS and Treasury allocations live on the last day of the period",
      ...termsAre("not_checked"),
    },
  ],
});
