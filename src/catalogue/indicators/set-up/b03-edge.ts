import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const b03Edge = defineIndicator({
  id: "B03-edge",
  name: "Openings just before day 60",
  question: "Do opening days crowd just inside the 60-day limit?",
  matters:
    "A limit tempts people to record the day before it; a crowd just inside it shows that opening days need a look before they are relied on.",
  theme: "set-up",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "neither",
  sources: ["setup"],
  every: "half",
  guards: [
    {
      indicator: "DQ1-openings",
      shows: "whether opening days were changed afterwards",
    },
  ],
  caveats: [
    "Covers the 12 months up to the period's end, since few study-sites open in a half-year.",
    "Spread evenly, a quarter of the openings between day 41 and day 60 would fall on days 56 to 60.",
    "A team that works to the limit also opens late within it; a crowd of openings asks for a look at the records, no more.",
  ],
  gaming: "Not a target; it is there to show crowding at a limit.",
  owner: "Head of research governance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Harms register, fixture 7 (opening dates moved to sit just inside the limit)",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Study-sites opened 56 to 60 days after the approval letter",
      denominator: "Study-sites opened 41 to 60 days after the approval letter",
      counts: sql`
        select
          site_opening.organisation,
          period.label as period,
          count(*) filter (where site_opening.days >= 56)::double as n,
          count(*)::double as d
        from site_opening
        join period
          on site_opening.month <= period.last_day
          and site_opening.month >= period.last_day + 1 - interval 12 months
        where period.kind in ('quarter', 'half', 'year')
          and site_opening.days between 41 and 60
        group by site_opening.organisation, period.label`,
      rows: sql`
        select
          site_opening.organisation,
          period.label as period,
          site_opening.file_id,
          site_opening.line,
          case when site_opening.days >= 56 then 'numerator' else 'denominator' end as counted_in
        from site_opening
        join period
          on site_opening.month <= period.last_day
          and site_opening.month >= period.last_day + 1 - interval 12 months
        where period.kind in ('quarter', 'half', 'year')
          and site_opening.days between 41 and 60`,
    },
  ],
});
