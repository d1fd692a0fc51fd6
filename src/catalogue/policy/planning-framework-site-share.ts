import { definePolicyFact } from "../../domain/policy-fact.ts";

export const planningFrameworkSiteShare = definePolicyFact({
  id: "planning-framework-site-share",
  says: "Every provider must meet the part of the 150-day target that falls to the site.",
  strength: "must",
  actor: "NHS providers",
  validFrom: "2026-04-01",
  validTo: "2029-03-31",
  source: {
    title:
      "Medium Term Planning Framework 2026/27 to 2028/29, as set out in questions and answers of UK Clinical Research Delivery",
    publisher: "NHS England",
    published: "2025-10",
    read: "excerpt",
  },
  sets: { withinDays: 150 },
  part: "set-up",
});
