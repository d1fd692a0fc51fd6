import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const i04 = defineIndicator({
  id: "I04",
  name: "Contribution balance",
  question: "How much of what is put into our partnerships comes from the party that gives least?",
  matters:
    "Pooling is what makes a partnership one; a party that gives next to nothing is a supplier, a donor or a customer.",
  theme: "partnerships",
  unit: "%",
  digits: 0,
  levels: ["trust", "icb"],
  betterWhen: "neither",
  sources: ["partnerships"],
  every: "half",
  withoutLimits: "successive figures count the same partnerships again",
  guards: [
    {
      indicator: "Audit sample",
      shows: "whether somebody checked how work in kind was valued",
    },
  ],
  caveats: [
    "The bounds are the range between the lowest and the highest value of what is given in kind; they are no interval.",
    "Partnerships whose contributions are not all valued are left out.",
    "Weighted by what all parties put in.",
    "At most 50%, which two equal parties reach.",
  ],
  gaming: "Putting a high value on work in kind.",
  owner: "Director of finance",
  reviewed: "2026-11-22",
  reviewDue: "2027-11-22",
  source: "Catalogue I04; ABPI Code of Practice 2024, clause 20 (every party pools something significant)",
  methods: [
    {
      version: "1",
      kind: "published",
      bounds: "range",
      numerator:
        "What the smallest party of each partnership live on the last day puts in, in pence, at the middle of its range",
      denominator: "What all parties of partnerships live on the last day put in, in pence, at the middle of its range",
      counts: sql`
        select
          organisation,
          period,
          sum(valued_pence * (smallest_share_from + smallest_share_to) / 2) / sum(valued_pence) as value,
          sum(valued_pence * smallest_share_from) / sum(valued_pence) as lower,
          sum(valued_pence * smallest_share_to) / sum(valued_pence) as upper,
          sum(valued_pence * (smallest_share_from + smallest_share_to) / 200)::double as n,
          sum(valued_pence)::double as d
        from partnership_period
        where live
          and valued_pence > 0
          and smallest_share_to is not null
          and smallest_share_from is not null
        group by organisation, period`,
      rows: sql`
        select
          organisation,
          period,
          file_id,
          line,
          'numerator and denominator' as counted_in
        from partnership_period
        where live
          and valued_pence > 0
          and smallest_share_to is not null
          and smallest_share_from is not null`,
    },
  ],
});
