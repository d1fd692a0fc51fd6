import { definePolicyFact } from "../../domain/policy-fact.ts";

export const tenYearPlan150Days = definePolicyFact({
  id: "ten-year-plan-150-days",
  says: "Set-up of commercial medicine trials is to take 150 days at most by March 2026.",
  strength: "should",
  actor: "The health and research system of the United Kingdom",
  validFrom: "2025-07-03",
  validTo: "2026-03-31",
  supersededBy: "planning-framework-site-share",
  source: {
    title: "10 Year Health Plan for England",
    publisher: "Department of Health and Social Care",
    published: "2025-07-03",
    read: "excerpt",
  },
  sets: { withinDays: 150 },
  part: "set-up",
});
