import { definePolicyFact } from "../../domain/policy-fact.ts";

export const planningGuidance2025Silent = definePolicyFact({
  id: "planning-guidance-2025-silent",
  says: "The planning guidance for 2025/26 asks nothing about research.",
  strength: "may",
  actor: "NHS providers",
  validFrom: "2025-04-01",
  validTo: "2026-03-31",
  supersededBy: "planning-framework-board-report",
  source: {
    title: "Priorities and operational planning guidance 2025/26",
    publisher: "NHS England",
    published: null,
    read: "title",
  },
  part: "front-page",
});
