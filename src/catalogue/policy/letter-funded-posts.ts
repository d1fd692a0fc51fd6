import { definePolicyFact } from "../../domain/policy-fact.ts";

export const letterFundedPosts = definePolicyFact({
  id: "letter-funded-posts",
  says: "A letter asks trusts to keep research posts that are paid for from outside.",
  strength: "should",
  actor: "NHS providers",
  validFrom: "2025-05-01",
  source: {
    title: "Letter on board oversight of research",
    publisher: "NHS England",
    published: "2025-05",
    read: "excerpt",
  },
  part: "people",
});
