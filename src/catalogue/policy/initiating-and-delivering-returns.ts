import { definePolicyFact } from "../../domain/policy-fact.ts";

export const initiatingAndDeliveringReturns = definePolicyFact({
  id: "initiating-and-delivering-returns",
  says: "Providers publish how fast studies begin and whether they recruit to time and target, every quarter; the exercise was paused in December 2021.",
  strength: "must",
  actor: "NHS providers with NIHR contracts",
  validFrom: "2013-01-01",
  validTo: "2021-12-31",
  source: {
    title: "Performance in Initiating and Delivering Clinical Research",
    publisher: "NIHR",
    published: null,
    read: "excerpt",
  },
  sets: { returnsPerYear: 4 },
  part: "set-up",
});
