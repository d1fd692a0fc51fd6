import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const a05 = defineIndicator({
  id: "A05",
  name: "Complexity-weighted recruitment",
  question: "How much research work do our participants stand for, when demanding studies count more?",
  matters:
    "An hour-long questionnaire and a year of infusions are both one participant; weighting shows roughly how much work the recruitment asked of the research team.",
  theme: "activity",
  unit: "weighted people",
  digits: 0,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["activity", "studies"],
  every: "month",
  guards: [
    {
      indicator: "A02",
      shows: "the unweighted number of people",
    },
    {
      indicator: "B07",
      shows: "whether open studies keep to time and target",
    },
  ],
  caveats: [
    "A participant counts 11 in an interventional study, 3.5 in an observational one and 1 in a large-sample one.",
    "These weights were once set by local networks for sharing money; they are a convention, not a measure of cost.",
    "Where a study has no band, its design gives the weight; studies missing from the list of studies are left out.",
    "The interval comes from drawing studies anew, since one study can carry much of the figure.",
  ],
  gaming: "Steering to the studies with the heaviest weight.",
  owner: "Director of research and development",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue A05; weights of the Clinical Research Network Yorkshire and Humber (1, 3.5, 11)",
  methods: [
    {
      version: "1",
      kind: "sum",
      numerator: "Participants recruited in the period, each counted with the weight of the study's band",
      denominator: "",
      counts: sql`
        select
          organisation,
          period,
          list_transform(
            list_filter(by_study, lambda study: study % 4 > 0),
            lambda study: (study // 4) * [1, 3.5, 11][study % 4]
          )::double[] as parts
        from activity_period
        where studies_known > 0
          and at_trust`,
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
        where activity.recruited > 0`,
    },
  ],
});
