import { definePolicyFact } from "../../domain/policy-fact.ts";

export const seventyDayBenchmark = definePolicyFact({
  id: "seventy-day-benchmark",
  says: "Providers are measured by whether a study recruits its first person within 70 days.",
  strength: "should",
  actor: "NHS providers with NIHR contracts",
  validFrom: "2013-01-01",
  validTo: "2018-03-31",
  source: {
    title: "Performance in Initiating and Delivering Clinical Research",
    publisher: "NIHR",
    published: null,
    read: "excerpt",
  },
  sets: { withinDays: 70 },
  part: "set-up",
});
