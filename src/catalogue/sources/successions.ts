import { defineSource } from "../../domain/source.ts";
import { localExtract } from "./_local-extract.ts";

/** One organisation taking over from another on a day. */
export const successions = defineSource({
  ...localExtract,
  id: "successions",
  title: "Successions",
  row: "One organisation taking over from another on a day.",
  columns: [
    { name: "predecessor", type: "code", required: true, means: "the organisation that gave way" },
    { name: "successor", type: "code", required: true, means: "the organisation that took over" },
    { name: "date", type: "date", required: true, means: "first day of the successor" },
    {
      name: "kind",
      type: "choice",
      required: true,
      choices: ["full", "split", "partial", "transfer"],
      means: "all of it; all of it, divided; a part; one service",
    },
    { name: "weight", type: "number", means: "share of the predecessor that went to the successor, 0 to 1" },
    { name: "weight_basis", type: "text", means: "what the share was measured by (WTE, admissions ...)" },
  ],
  key: ["predecessor", "successor", "date"],
  // Known from the beginning, whatever the days in it: a merger to come must not keep the list out.
  organisation: "successor",
  rules: [
    { column: "weight", holds: "weight between 0 and 1", expected: "a share between 0 and 1" },
    { column: "successor", holds: "predecessor <> successor", expected: "a code other than the predecessor's" },
  ],
});
