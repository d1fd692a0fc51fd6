import { defineSource } from "../../domain/source.ts";
import { registerExport } from "./_register-export.ts";

/** One place that an NHS organisation holds in one partnership of the public register. */
export const partnerships = defineSource({
  ...registerExport,
  id: "partnerships",
  title: "Register of partnerships",
  row: "One place that an NHS organisation holds in one partnership of the public register.",
  columns: [
    { name: "partnership", type: "text", required: true, means: "number of the entry in the register" },
    { name: "org", type: "code", required: true, means: "the NHS organisation" },
    {
      name: "route",
      type: "choice",
      required: true,
      choices: [
        "collaborative-working",
        "joint-working",
        "other-industry",
        "patient-organisation",
        "donation-or-grant",
        "contracted-service",
        "sponsorship",
      ],
      means: "kind of relation, by which its rules are chosen",
    },
    {
      name: "origin",
      type: "choice",
      required: true,
      choices: ["open-call", "existing-relation", "company-approach", "nhs-approach"],
      means: "where the idea came from",
    },
    { name: "first_published_on", type: "date", required: true, means: "day on which the entry first went public" },
    { name: "starts_on", type: "date", means: "first day of the work; empty while it has not begun" },
    { name: "planned_end_on", type: "date", means: "last day as now planned" },
    { name: "ended_on", type: "date", means: "day on which it was closed" },
    { name: "end_decided_on", type: "date", means: "last day on which going on or stopping was decided" },
    { name: "outcome_published_on", type: "date", means: "day on which the report of what came of it went public" },
    {
      name: "company_benefit",
      type: "yes-no",
      required: true,
      means: "whether the entry says in plain words what the company gets",
    },
    {
      name: "charity",
      type: "choice",
      required: true,
      choices: ["partner", "funder-only", "none"],
      means: "the part that a charity has in it",
    },
    { name: "size", type: "choice", choices: ["small", "medium", "large"], means: "size of the organisation" },
    { name: "first_time", type: "yes-no", means: "whether it is the first partnership of the organisation" },
    { name: "valued_pence", type: "pence", means: "what all parties put in, in pence, at the middle of their ranges" },
    {
      name: "smallest_share_from",
      type: "number",
      means: "least share that the smallest party can have of what is put in, in percent",
    },
    {
      name: "smallest_share_to",
      type: "number",
      means: "largest share that the smallest party can have of what is put in, in percent",
    },
  ],
  key: ["partnership", "org"],
  organisation: "org",
  speaksFor: { since: ["first_published_on", "starts_on"] },
  rules: [
    { column: "ended_on", holds: "ended_on >= starts_on", expected: "a day on or after the start" },
    {
      column: "smallest_share_to",
      holds: "smallest_share_from >= 0 and smallest_share_to >= smallest_share_from and smallest_share_to <= 50",
      expected: "a share between smallest_share_from and 50",
    },
  ],
});
