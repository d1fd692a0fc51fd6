import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { editsAmong } from "./_edits.ts";

export const dq1 = defineIndicator({
  id: "DQ1",
  name: "Late entries and changes",
  question: "How often are dates or targets given or changed after the period was closed?",
  matters:
    "Figures that were settled and then changed need a reason; the share shows how much of the record moved after it was closed.",
  theme: "quality",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "lower",
  sources: ["setup"],
  every: "half",
  guards: [
    {
      indicator: "Internal audit",
      shows: "whether there was a reason",
    },
  ],
  caveats: [
    "Covers set-up dates, targets and marks of scope; a month is final 30 days after its end.",
    "Counted in the period that the date, target or mark is about: an old period's figure can still rise.",
    "A date given for the first time counts as late where an extract received after its month was final still lacked it.",
    "Needs at least two extracts; with one, nothing can be seen to change.",
    "Late paperwork is common and need not mean anything else.",
  ],
  gaming: "Sending the extract once a year only.",
  owner: "Head of research governance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue DQ1; a month is final 30 days after its end",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Dates, targets and scope marks given or changed after their month was final",
      denominator: "Dates, targets and scope marks recorded, by the period they are about",
      ...editsAmong(sql`true`),
    },
  ],
});
