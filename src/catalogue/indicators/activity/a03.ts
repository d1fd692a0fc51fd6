import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const a03 = defineIndicator({
  id: "A03",
  name: "Interventional participants per 1,000 clinical staff",
  question: "For our size, how many people take part in studies that test a treatment or a way of caring?",
  matters:
    "Studies that test a treatment ask most of staff and offer most that ordinary care does not; set against the number of clinical staff, organisations of different size can be read side by side.",
  theme: "activity",
  unit: "per 1,000 WTE",
  digits: 1,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["activity", "studies", "workforce"],
  every: "quarter",
  funnel: "rate",
  guards: [
    {
      indicator: "B11",
      shows: "whether hard studies are being declined",
      warnsWhen: {
        kind: "rose",
        by: 15,
        because: "selections turned down rose by at least 15 points on the year before",
      },
    },
    {
      indicator: "A10",
      shows: "whether one study carries the figure",
      warnsWhen: {
        kind: "rose",
        by: 20,
        because: "one study takes at least 20 points more of all participants than a year before",
      },
    },
  ],
  caveats: [
    "Clinical staff are doctors, nurses and health visitors, midwives, allied health professionals, scientific, therapeutic and technical staff and ambulance staff; support staff are left out.",
    "The figure is for the period as it is, not for a year: compare periods of the same length only.",
    "Staff in post are not the same as patients seen.",
    "Where a return covers some months of the period only, staff are the mean of those months.",
  ],
  gaming: "Giving a study another design, so that it counts as interventional.",
  owner: "Director of research and development",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue A03, after Jonker and Fisher 2018 (activity over clinical staff)",
  methods: [
    {
      version: "1",
      kind: "rate",
      per: 1000,
      numerator: "Participants recruited in the period to studies whose design is interventional, or both",
      denominator: "Clinical whole-time equivalents, mean of the months of the period",
      counts: sql`
        select
          organisation,
          period,
          activity_period.interventional::double as n,
          clinical_wte_period.clinical_wte::double as d
        from activity_period
        join clinical_wte_period using (organisation, period)
        where clinical_wte_period.clinical_wte > 0`,
      rows: sql`
        select
          activity.site_org as organisation,
          month_period.period,
          activity.file_id,
          activity.line,
          'numerator' as counted_in
        from activity
        join study_kind using (study_key)
        join month_period using (month)
        where activity.recruited > 0
          and study_kind.interventional
        union all
        select
          clinical_staff.organisation,
          month_period.period,
          clinical_staff.file_id,
          clinical_staff.line,
          'denominator' as counted_in
        from clinical_staff
        join month_period using (month)`,
    },
  ],
});
