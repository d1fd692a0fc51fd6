import { definePolicyFact } from "../../domain/policy-fact.ts";

export const singleCostingReview = definePolicyFact({
  id: "single-costing-review",
  says: "Commercial studies are costed once for the country and a site takes the price that the costing tool gives, without negotiating it again.",
  strength: "must",
  actor: "NHS providers",
  validFrom: "2023-10-01",
  source: {
    title: "National Contract Value Review",
    publisher: "NHS England and NIHR",
    published: null,
    read: "excerpt",
  },
  part: "income",
});
