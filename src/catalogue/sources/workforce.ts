import { defineSource } from "../../domain/source.ts";
import { localExtract } from "./_local-extract.ts";

/** One staff group at one organisation in one month. */
export const workforce = defineSource({
  ...localExtract,
  id: "workforce",
  title: "Workforce",
  row: "One staff group at one organisation in one month.",
  columns: [
    { name: "org", type: "code", required: true, means: "the organisation" },
    { name: "month", type: "month", required: true, means: "month" },
    { name: "staff_group", type: "text", required: true, means: "staff group" },
    { name: "wte", type: "number", required: true, means: "whole-time equivalents in post" },
    { name: "headcount", type: "count", means: "people in post" },
    {
      name: "research_active",
      type: "count",
      means: "people with a study role, associate supervision or research time in the job plan",
    },
    { name: "clinical_academic_fte", type: "number", means: "whole-time equivalents of clinical academics" },
    {
      name: "vacant_externally_funded_days",
      type: "count",
      means: "days that externally funded research posts stood empty",
    },
  ],
  key: ["org", "month", "staff_group"],
  organisation: "org",
  speaksFor: { month: "month" },
  rules: [
    { column: "wte", holds: "wte >= 0", expected: "0 or more whole-time equivalents" },
    {
      column: "clinical_academic_fte",
      holds: "clinical_academic_fte >= 0",
      expected: "0 or more whole-time equivalents",
    },
    { column: "research_active", holds: "research_active <= headcount", expected: "no more people than the headcount" },
  ],
});
