import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const e01 = defineIndicator({
  id: "E01",
  name: "Patients told about research",
  question: "Of the people we asked, how many say they were told about research or offered a chance to take part?",
  matters:
    "Nobody can join what they were not told of; the answer comes from patients themselves rather than from the organisation.",
  theme: "patients",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["experience"],
  every: "quarter",
  funnel: "proportion",
  guards: [
    {
      indicator: "E03",
      shows: "how many of those asked, or recruited, answered",
      warnsWhen: { kind: "below", threshold: 10, because: "fewer than 1 in 10 of those asked or recruited answered" },
    },
  ],
  caveats: [
    "Answers to the question whether people were told about research; it counts only where that question is asked.",
    "A survey of people already in a study says nothing of those who were never told.",
  ],
  gaming: "Asking only people who have been recruited.",
  owner: "Patient and public involvement lead",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue E01; NHS Adult Inpatient Survey carried such a question in 2018",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "People who said that they were told about research or offered a chance to take part",
      denominator: "People who answered the question in the period",
      counts: sql`
        select
          experience.org as organisation,
          period.label as period,
          sum(experience.positive)::double as n,
          sum(experience.responses)::double as d
        from experience
        join period
          on label_first_day(experience.quarter) between period.first_day and period.last_day
        where period.kind <> 'month'
          and experience.question ilike '%told%research%'
        group by experience.org, period.label
        having sum(experience.responses) > 0`,
      rows: sql`
        select
          experience.org as organisation,
          period.label as period,
          experience.file_id,
          experience.line,
          'numerator and denominator' as counted_in
        from experience
        join period
          on label_first_day(experience.quarter) between period.first_day and period.last_day
        where period.kind <> 'month'
          and experience.question ilike '%told%research%'`,
    },
  ],
});
