import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const b03 = defineIndicator({
  id: "B03",
  name: "Open within 60 days of the approval letter",
  question: "Once a study is approved, how often are we open to patients within 60 days?",
  matters:
    "Patients cannot join a study that is approved and not yet open; the weeks in between are in the organisation's own hands more than any others.",
  theme: "set-up",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["setup", "studies"],
  every: "month",
  funnel: "proportion",
  guards: [
    {
      indicator: "B04",
      shows: "whether opening was followed by a participant",
      warnsWhen: {
        kind: "fell",
        by: 15,
        because: "first participants within 30 days of opening fell by at least 15 points on the year before",
      },
    },
    {
      indicator: "A11",
      shows: "whether study-sites open and nobody is recruited",
      warnsWhen: {
        kind: "rose",
        by: 10,
        because: "study-sites open for 180 days without a participant rose by at least 10 points on the year before",
      },
    },
    {
      indicator: "DQ1",
      shows: "whether dates, targets or scope were changed afterwards",
      warnsWhen: {
        kind: "above",
        threshold: 5,
        because:
          "more than 1 in 20 dates, targets and scope marks of the period were given or changed after it was final",
      },
    },
    {
      indicator: "DQ1-openings",
      shows: "whether opening days were given or changed afterwards",
      warnsWhen: {
        kind: "above",
        threshold: 5,
        because: "more than 1 in 20 opening days were given or changed after their month was final",
      },
    },
    {
      indicator: "B03-edge",
      shows: "whether opening days crowd just before day 60",
      warnsWhen: {
        kind: "above",
        threshold: 40,
        because: "more than 2 in 5 of the openings between day 41 and day 60 fall on the last 5 of those 20 days",
      },
    },
  ],
  caveats: [
    "Counts study-sites at the organisation, by the month of opening.",
    "Study-sites without a letter or opening date, or opened before the letter, are left out; the indicator of missing data shows how many.",
    "The national editions differ in scope: until March 2026 commercial contract studies only, from April 2026 all studies. The line breaks there.",
  ],
  gaming: "Declaring a study open before it is ready.",
  owner: "Head of research delivery",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue B03; UKCRD methodology, editions of 17 December 2025 and 15 April 2026",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator:
        "Commercial contract study-sites open to recruitment on or before day 60 after the HRA and HCRW approval letter",
      denominator: "Commercial contract study-sites that opened in the period and have a letter",
      counts: sql`
        select
          site_opening.organisation,
          month_period.period,
          count(*) filter (where site_opening.days <= 60)::double as n,
          count(*)::double as d
        from site_opening
        join month_period using (month)
        where site_opening.commercial_contract
        group by site_opening.organisation, month_period.period`,
      rows: sql`
        select
          site_opening.organisation,
          month_period.period,
          site_opening.file_id,
          site_opening.line,
          case when site_opening.days <= 60 then 'numerator' else 'denominator' end as counted_in
        from site_opening
        join month_period using (month)
        where site_opening.commercial_contract`,
      validTo: "2026-03-31",
    },
    {
      version: "2",
      kind: "proportion",
      numerator: "Study-sites open to recruitment on or before day 60 after the HRA and HCRW approval letter",
      denominator: "Study-sites that opened in the period and have a letter",
      counts: sql`
        select
          site_opening.organisation,
          month_period.period,
          count(*) filter (where site_opening.days <= 60)::double as n,
          count(*)::double as d
        from site_opening
        join month_period using (month)
        group by site_opening.organisation, month_period.period`,
      rows: sql`
        select
          site_opening.organisation,
          month_period.period,
          site_opening.file_id,
          site_opening.line,
          case when site_opening.days <= 60 then 'numerator' else 'denominator' end as counted_in
        from site_opening
        join month_period using (month)`,
      validFrom: "2026-04-01",
      changed: "From commercial contract studies to all studies, as in the UKCRD edition of April 2026.",
    },
  ],
});
