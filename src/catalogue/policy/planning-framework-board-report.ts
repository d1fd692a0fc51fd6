import { definePolicyFact } from "../../domain/policy-fact.ts";

export const planningFrameworkBoardReport = definePolicyFact({
  id: "planning-framework-board-report",
  says: "Every provider must report research activity and income to its board every six months.",
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
  sets: { monthsBetweenReports: 6 },
  part: "front-page",
});
