import { definePolicyFact } from "../../domain/policy-fact.ts";

export const onTrackObjective2023 = definePolicyFact({
  id: "on-track-objective-2023",
  says: "Four in five open studies are to be on track; a study counts when it recruits to time and target or its sponsor says that it is on track.",
  strength: "should",
  actor: "NIHR Clinical Research Network",
  validFrom: "2023-04-01",
  validTo: "2024-03-31",
  source: {
    title: "High Level Objectives 2023/24, statement of how they are counted (CSP002)",
    publisher: "NIHR",
    published: null,
    read: "excerpt",
  },
  sets: { targetPercent: 80 },
  part: "activity",
});
