import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { placesWith } from "./_places.ts";

export const i08 = defineIndicator({
  id: "I08",
  name: "Partnerships past their planned end",
  question: "How many of our partnerships have run past their end without anybody deciding?",
  matters: "Work that drifts on has no one who pays for it and no one who stops it.",
  theme: "partnerships",
  unit: "%",
  digits: 0,
  levels: ["trust", "icb"],
  betterWhen: "lower",
  sources: ["partnerships"],
  every: "half",
  withoutLimits: "successive figures count the same partnerships again",
  guards: [
    {
      indicator: "DQ1",
      shows: "whether planned ends were moved afterwards",
    },
  ],
  caveats: ["A decision to go on gives a new planned end; until then the old one holds."],
  gaming: "Moving the planned end each time.",
  owner: "Partnership lead",
  reviewed: "2026-11-22",
  reviewDue: "2027-11-22",
  source: "Catalogue I08",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Live partnerships past their planned end for which nobody has decided since",
      denominator: "Partnerships live on the last day of the period",
      ...placesWith(
        sql`coalesce(planned_end_on < last_day and not coalesce(end_decided_on between planned_end_on and last_day, false), false)`,
        sql`live`,
      ),
    },
  ],
});
