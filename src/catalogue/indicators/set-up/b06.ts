import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const b06 = defineIndicator({
  id: "B06",
  name: "Median set-up time from selection",
  question: "How long does it take from the day a sponsor selects our site to the first participant?",
  theme: "set-up",
  unit: "days",
  digits: 0,
  levels: ["trust"],
  betterWhen: "lower",
  sources: ["setup"],
  every: "quarter",
  withoutLimits: "each figure follows the study-sites of two years, so successive figures share most of them",
  guards: [
    {
      indicator: "B10",
      shows: "whether slow study-sites were excluded or left without dates",
      warnsWhen: {
        kind: "rose",
        by: 10,
        because: "study-sites excluded or with a date missing rose by at least 10 points on the year before",
      },
    },
    {
      indicator: "B11-interventional",
      shows: "whether hard studies are being declined",
      warnsWhen: {
        kind: "rose",
        by: 15,
        because: "selections for interventional studies turned down rose by at least 15 points on the year before",
      },
    },
    {
      indicator: "A05-mean",
      shows: "whether people went to easier studies",
      warnsWhen: { kind: "fell", by: 1, because: "the weight of a participant fell by at least 1 on the year before" },
    },
  ],
  caveats: [
    "Study-sites still waiting are counted with the days they have waited so far, so that slow ones are not forgotten.",
    "Each figure covers study-sites selected in the 24 months up to the period's end; neighbouring periods share most of them.",
    "Declined and withdrawn selections are left out; they are reported as B11.",
    "Study-sites marked out of scope, or of unknown scope, are left out; the guard shows how many.",
    "No median is shown while fewer than half of the study-sites are expected to have a participant.",
  ],
  gaming: "Removing slow study-sites from the file, or recording the selection late.",
  owner: "Head of research delivery",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue B06; Kaplan-Meier median with waiting study-sites censored",
  methods: [
    {
      version: "1",
      kind: "survival",
      numerator: "In-scope study-sites with a first participant by the period's end",
      denominator:
        "In-scope study-sites selected in the 24 months up to the period's end, those still waiting included",
      counts: sql`
        with sorted as (
          -- Days and whether it happened in one number, so that both lists keep one order.
          select
            organisation,
            day,
            list_sort(list(days * 2 + happened::integer)) as packed
          from set_up_wait
          where waits_from = 'selected'
          group by organisation, day
        )
        select
          sorted.organisation,
          period.label as period,
          list_transform(sorted.packed, lambda each: (each // 2)::integer) as days,
          list_transform(sorted.packed, lambda each: each % 2 = 1) as happened
        from sorted
        join period
          on period.last_day = sorted.day
        where period.kind in ('quarter', 'half', 'year')`,
      rows: sql`
        select
          set_up_wait.organisation,
          period.label as period,
          set_up_wait.file_id,
          set_up_wait.line,
          case when set_up_wait.happened then 'numerator' else 'denominator' end as counted_in
        from set_up_wait
        join period
          on period.last_day = set_up_wait.day
        where period.kind in ('quarter', 'half', 'year')
          and set_up_wait.waits_from = 'selected'`,
    },
  ],
});
