import { definePolicyFact } from "../../domain/policy-fact.ts";

export const letterInvoices = definePolicyFact({
  id: "letter-invoices",
  says: "A letter asks trusts to invoice for research on time and to follow the guidance on how capacity-building income is used.",
  strength: "should",
  actor: "NHS providers",
  validFrom: "2025-05-01",
  source: {
    title: "Letter on board oversight of research",
    publisher: "NHS England",
    published: "2025-05",
    read: "excerpt",
  },
  part: "income",
});
