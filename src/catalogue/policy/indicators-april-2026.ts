import { definePolicyFact } from "../../domain/policy-fact.ts";

export const indicatorsApril2026 = definePolicyFact({
  id: "indicators-april-2026",
  says: "Official set-up indicators: indicator 1 is the 150-day measure of commercial medicine trials; opening within 60 days and first participant within 30 days are counted for all studies.",
  strength: "may",
  actor: "UK Clinical Research Delivery",
  validFrom: "2026-04-15",
  source: {
    title: "UK clinical research delivery key performance indicators: methodology",
    publisher: "Department of Health and Social Care",
    published: "2026-04-15",
    read: "excerpt",
  },
  sets: { firstSiteDays: 150, reviewDays: 60, openingDays: 60, firstParticipantDays: 30 },
  part: "set-up",
});
