import { definePolicyFact } from "../../domain/policy-fact.ts";

export const planningFrameworkIncome = definePolicyFact({
  id: "planning-framework-income",
  says: "The report to the board must say whether the terms of research money from outside NHS and Treasury allocations are met, what commercial research brings in, and how its capacity-building part is used.",
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
  part: "income",
});
