import { definePolicyFact } from "../../domain/policy-fact.ts";

export const excessTreatmentCostThreshold = definePolicyFact({
  id: "excess-treatment-cost-threshold",
  says: "Excess treatment costs are paid back above 0.001% of a provider's operating budget.",
  strength: "may",
  actor: "NHS providers",
  validFrom: "2022-04-01",
  source: {
    title: "Excess treatment costs: threshold from April 2022",
    publisher: "NHS England and NIHR",
    published: null,
    read: "excerpt",
  },
  sets: { thresholdPercentOfBudget: 0.001 },
  part: "income",
});
