import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const w01 = defineIndicator({
  id: "W01",
  name: "Clinical staff in post",
  question: "How large is our clinical workforce, for context?",
  matters:
    "The same number of participants means different things in a small and in a large organisation; this is the size that rates are set against.",
  theme: "context",
  unit: "WTE",
  digits: 0,
  levels: ["trust"],
  betterWhen: "context",
  sources: ["hchs_workforce"],
  every: "quarter",
  guards: [],
  caveats: [
    "Context only: the size by which some research figures are divided.",
    "Doctors, nurses and health visitors, midwives, allied health, scientific, therapeutic and technical staff and ambulance staff; support staff are left out.",
    "The mean of the months of the period for which there is a figure: the organisation's own return where there is one, otherwise the published one.",
  ],
  gaming: "Not a target.",
  owner: "Director of workforce",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "NHS Workforce Statistics; the denominator of A03",
  methods: [
    {
      version: "1",
      kind: "published",
      numerator: "Whole-time equivalents of clinical staff, mean of the months of the period",
      denominator: "",
      counts: sql`
        select
          organisation,
          period,
          clinical_wte::double as value,
          null::double as lower,
          null::double as upper,
          null::double as n,
          null::double as d
        from clinical_wte_period`,
      rows: sql`
        select
          clinical_staff.organisation,
          month_period.period,
          clinical_staff.file_id,
          clinical_staff.line,
          'numerator' as counted_in
        from clinical_staff
        join month_period using (month)`,
    },
  ],
});
