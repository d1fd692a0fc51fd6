import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const a06 = defineIndicator({
  id: "A06",
  name: "Commercial share of recruiting studies",
  question: "What share of the studies that recruited here were run and paid for by a company?",
  matters:
    "Company studies bring income and early medicines, others answer questions that no company asks; a board should choose the balance rather than discover it.",
  theme: "activity",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "neither",
  sources: ["activity", "studies"],
  every: "month",
  funnel: "proportion",
  guards: [
    {
      indicator: "G08",
      shows: "how delivery hours are shared between commercial and other studies",
    },
  ],
  caveats: [
    "Commercial means contract research: a company sponsors and pays for all of it. Collaborative studies count as non-commercial.",
    "There is no right share; it is watched for change.",
    "Studies missing from the list of studies are left out.",
  ],
  gaming: "Dropping studies of public interest.",
  owner: "Director of research and development",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue A06; NHS Standard Contract definition of commercial contract research",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Commercial contract studies with at least one participant recruited in the period",
      denominator: "Studies with at least one participant recruited in the period",
      counts: sql`
        select
          organisation,
          period,
          commercial_studies::double as n,
          studies_known::double as d
        from activity_period
        where studies_known > 0
          and at_trust`,
      rows: sql`
        select
          activity.site_org as organisation,
          month_period.period,
          activity.file_id,
          activity.line,
          case when study_kind.commercial_contract then 'numerator' else 'denominator' end as counted_in
        from activity
        join study_kind using (study_key)
        join month_period using (month)
        where activity.recruited > 0`,
    },
  ],
});
