import { definePolicyFact } from "../../domain/policy-fact.ts";

export const indicatorsDecember2025 = definePolicyFact({
  id: "indicators-december-2025",
  says: "Official set-up indicators: indicator 1 is combined review; opening within 60 days and first participant within 30 days are counted for commercial studies.",
  strength: "may",
  actor: "UK Clinical Research Delivery",
  validFrom: "2025-12-17",
  validTo: "2026-04-14",
  supersededBy: "indicators-april-2026",
  source: {
    title: "UK clinical research delivery key performance indicators: methodology",
    publisher: "Department of Health and Social Care",
    published: "2025-12-17",
    read: "excerpt",
  },
  sets: { reviewDays: 60, openingDays: 60, firstParticipantDays: 30 },
  part: "set-up",
});
