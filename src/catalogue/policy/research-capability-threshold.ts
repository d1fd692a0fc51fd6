import { definePolicyFact } from "../../domain/policy-fact.ts";

export const researchCapabilityThreshold = definePolicyFact({
  id: "research-capability-threshold",
  says: "Research capability funding asks for 100 participants in a year, or for a level of NIHR income; an earlier edition asked for 500 participants.",
  strength: "may",
  actor: "NHS organisations",
  validFrom: "2023-06-01",
  source: {
    title: "Research Capability Funding: questions and answers",
    publisher: "NIHR",
    published: "2023-06",
    read: "excerpt",
  },
  sets: { participantsAYear: 100, participantsAYearEarlierEdition: 500, incomePoundsAYear: 20000 },
  part: "income",
});
