import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const a05Mean = defineIndicator({
  id: "A05-mean",
  name: "Weight of a participant",
  question: "Are our participants in demanding studies or in easy ones?",
  matters:
    "It tells a rise that came with easy studies from one that came with demanding ones, which the number of people alone cannot.",
  theme: "activity",
  unit: "weight per person",
  digits: 1,
  levels: ["trust"],
  betterWhen: "neither",
  sources: ["activity", "studies"],
  every: "quarter",
  guards: [
    {
      indicator: "A05",
      shows: "the weighted work as a whole",
    },
  ],
  caveats: [
    "Complexity-weighted recruitment over the people in it: from 1 (all in large-sample studies) to 11 (all in interventional ones).",
    "One large survey lowers it; read it with the share of the largest study.",
    "No interval is given.",
  ],
  gaming: "Giving a study another band.",
  owner: "Director of research and development",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue A05 over A02",
  methods: [
    {
      version: "1",
      kind: "published",
      numerator: "Participants recruited in the period, each counted with the weight of the study's band",
      denominator: "Participants recruited in the period to studies with a weight",
      counts: sql`
        select
          organisation,
          period,
          weighted / with_weight as value,
          null::double as lower,
          null::double as upper,
          weighted as n,
          with_weight::double as d
        from activity_period
        where with_weight > 0
          and at_trust`,
      rows: sql`
        select
          activity.site_org as organisation,
          month_period.period,
          activity.file_id,
          activity.line,
          'numerator and denominator' as counted_in
        from activity
        join study_kind using (study_key)
        join month_period using (month)
        where activity.recruited > 0`,
    },
  ],
});
