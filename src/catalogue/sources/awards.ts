import { defineSource } from "../../domain/source.ts";
import { localExtract } from "./_local-extract.ts";

/** One award or contract from outside, with its condition. */
export const awards = defineSource({
  ...localExtract,
  id: "awards",
  title: "Awards and their terms",
  row: "One award or contract from outside, with its condition.",
  columns: [
    { name: "award_id", type: "text", required: true, means: "key of the award" },
    { name: "org", type: "code", required: true, means: "the organisation that holds it" },
    {
      name: "funder_kind",
      type: "choice",
      required: true,
      choices: ["outside_HMT_NHS", "NHS", "commercial"],
      means: "where the money comes from",
    },
    { name: "starts_on", type: "date", from: ["start"], means: "first day" },
    { name: "ends_on", type: "date", from: ["end"], means: "last day" },
    { name: "condition", type: "text", means: "what it asks for" },
    { name: "condition_met", type: "choice", choices: ["yes", "no", "not_checked"], means: "whether it was met" },
    { name: "checked_on", type: "date", means: "day of the check" },
  ],
  key: ["award_id"],
  organisation: "org",
  speaksFor: { since: ["starts_on"] },
  rules: [{ column: "ends_on", holds: "ends_on >= starts_on", expected: "a day on or after the start" }],
});
