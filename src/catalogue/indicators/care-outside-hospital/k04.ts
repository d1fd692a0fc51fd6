import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { placeActivity } from "./_place-activity.ts";

export const k04 = defineIndicator({
  id: "K04",
  name: "Pharmacies active in research",
  question: "How many of our community pharmacies had a part in a study?",
  matters:
    "Pharmacies are open where practices are scarce and are visited by people who see no doctor; the figure shows how far research uses them.",
  theme: "outside-hospital",
  unit: "%",
  digits: 0,
  levels: ["icb"],
  betterWhen: "higher",
  sources: ["activity"],
  every: "year",
  guards: [
    {
      indicator: "K09",
      shows: "how deep the roles go",
    },
  ],
  caveats: [
    "Shown only for integrated care boards with activity from at least one such place in the period; where the extract covers some places only, the figure is too low.",
    'There is no complete national source: the figure rests on what was sent, and is "at least".',
    "The number open is that of 30 September of the financial year, from the lists of organisations supplied.",
    "A half-year figure is lower by arithmetic than a whole year's: compare like periods only.",
  ],
  gaming: "Counting a leaflet on the counter as a role.",
  owner: "Integrated care board research lead",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue K04; local extracts over the NHS list of dispensaries",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Community pharmacies with activity, or an open study-site, in the period",
      denominator: "Community pharmacies open on 30 September of the financial year",
      counts: sql`
        select
          icb as organisation,
          period,
          count(*) filter (where taking_part)::double as n,
          any_value(open_under_board)::double as d
        from place_active
        where role = 'pharmacy'
        group by icb, period`,
      rows: sql`
        ${placeActivity(sql`'numerator'`, sql`place_active.role = 'pharmacy' and coalesce(activity.recruited, 0) + coalesce(activity.consented, 0) > 0`)}
        union all
        select
          place_active.icb as organisation,
          place_active.period,
          study_site.file_id,
          study_site.line,
          'numerator' as counted_in
        from place_active
        join study_site
          on study_site.organisation = place_active.code
          and study_site.open_on <= place_active.last_day
          and coalesce(study_site.closed_on, 'infinity') >= place_active.first_day
        where place_active.role = 'pharmacy'
          and study_site.taken_on`,
    },
  ],
});
