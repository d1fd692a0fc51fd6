import { definePolicyFact } from "../../domain/policy-fact.ts";

export const trustSetUpReports = definePolicyFact({
  id: "trust-set-up-reports",
  says: "Set-up times of each trust in England are published every month.",
  strength: "may",
  actor: "UK Clinical Research Delivery",
  validFrom: "2025-04-01",
  source: {
    title: "Trust-level set-up reports",
    publisher: "UK Clinical Research Delivery",
    published: "2025-04",
    read: "excerpt",
  },
  sets: { reportsPerYear: 12 },
  part: "set-up",
});
