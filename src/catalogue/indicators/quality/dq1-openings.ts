import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";
import { editsAmong } from "./_edits.ts";

export const dq1Openings = defineIndicator({
  id: "DQ1-openings",
  name: "Opening days given or changed late",
  question: "How often is the day a study opened given or changed after the month was closed?",
  matters:
    "An opening day that was written in later cannot be told from one that was adjusted; this shows how many there are.",
  theme: "quality",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "lower",
  sources: ["setup"],
  every: "half",
  guards: [
    {
      indicator: "B03-edge",
      shows: "whether opening days crowd just before day 60",
    },
  ],
  caveats: [
    "A month is final 30 days after its end; counted in the period of the opening day as now recorded.",
    "Needs at least two extracts; with one, nothing can be seen to change.",
    "Late paperwork is common and need not mean anything else.",
  ],
  gaming: "Sending the extract once a year only.",
  owner: "Head of research governance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue DQ1, for opening days alone",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Opening days given or changed after their month was final",
      denominator: "Study-sites opened in the period",
      ...editsAmong(sql`set_up_edit.field = 'open_on'`),
    },
  ],
});
