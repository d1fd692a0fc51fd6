import { definePolicyFact } from "../../domain/policy-fact.ts";

export const siteNinetyDayMeasure = definePolicyFact({
  id: "site-ninety-day-measure",
  says: "A site is measured by whether its first participant joins within 90 days of HRA approval; the target is reported as 80%. The national 150-day figure follows the first site of each study only.",
  strength: "should",
  actor: "NHS providers",
  validFrom: "2025-04-01",
  source: {
    title: "Guidance on site-level reports of study set-up",
    publisher: "UK Clinical Research Delivery",
    published: null,
    read: "excerpt",
  },
  sets: { withinDays: 90, targetPercent: 80 },
  indicator: "B05",
  part: "set-up",
});
