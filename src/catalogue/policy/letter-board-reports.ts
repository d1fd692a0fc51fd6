import { definePolicyFact } from "../../domain/policy-fact.ts";

export const letterBoardReports = definePolicyFact({
  id: "letter-board-reports",
  says: "A letter asks trusts to report research activity and income to the board, with set-up figures of the site.",
  strength: "should",
  actor: "NHS providers",
  validFrom: "2025-05-01",
  validTo: "2026-03-31",
  supersededBy: "planning-framework-board-report",
  source: {
    title: "Letter on board oversight of research",
    publisher: "NHS England",
    published: "2025-05",
    read: "excerpt",
  },
  part: "front-page",
});
