import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const f01 = defineIndicator({
  id: "F01",
  name: "SHMI, for context only",
  question: "What does the national mortality indicator say about this trust, for context?",
  matters:
    "Boards see this figure every month; it stands here so that nobody has to look for it elsewhere, and so that its limits are read with it.",
  theme: "context",
  unit: "ratio",
  digits: 2,
  levels: ["trust"],
  betterWhen: "context",
  sources: ["shmi"],
  every: "year",
  funnel: "shmi",
  guards: [],
  caveats: [
    "Context only: never part of a research figure, and not an outcome of research.",
    "The publisher calls it a smoke alarm: it asks for a look and gives no verdict.",
    "Each release covers 12 months and shares most of them with the release before.",
    "Value and limits are the publisher's. The limits are drawn around 1, at 95% and with over-dispersion: they say where a trust of this size is expected, and are no interval of the figure.",
    "The funnel draws its limits by the publisher's method; over all trusts of a release they come out as those published, over fewer trusts a little apart.",
    "Two merged trusts have no joint figure here: published figures are not added up.",
  ],
  gaming: "Not a target here; coding more illnesses a patient has raises the deaths expected.",
  owner: "Medical director",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue F01; NHS England, Summary Hospital-level Mortality Indicator",
  methods: [
    {
      version: "1",
      kind: "published",
      bounds: "limits",
      numerator: "Deaths in hospital or within 30 days of discharge",
      denominator: "Deaths expected by the publisher's model",
      counts: sql`
        select
          code as organisation,
          strftime(period_first, '%Y-%m') || '..' || strftime(period_last, '%Y-%m') as period,
          any_value(value)::double as value,
          any_value(od_lower)::double as lower,
          any_value(od_upper)::double as upper,
          any_value(observed)::double as n,
          any_value(expected)::double as d
        from shmi
        where period_first is not null
        group by code, period_first, period_last
        having count(*) = 1`,
      rows: sql`
        select
          code as organisation,
          strftime(period_first, '%Y-%m') || '..' || strftime(period_last, '%Y-%m') as period,
          file_id,
          line,
          'numerator and denominator' as counted_in
        from shmi
        where period_first is not null`,
    },
  ],
});
