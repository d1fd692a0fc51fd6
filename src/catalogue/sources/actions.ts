import { defineSource } from "../../domain/source.ts";
import { localExtract } from "./_local-extract.ts";
import { periodLabelRule } from "./_period-label.ts";

/** What an organisation does about one signal. */
export const actions = defineSource({
  ...localExtract,
  id: "actions",
  title: "Actions on signals",
  row: "What an organisation does about one signal.",
  columns: [
    { name: "org", type: "code", required: true, means: "the organisation" },
    { name: "period", type: "text", required: true, means: "period of the report, as 2026-27H1" },
    { name: "indicator", type: "text", required: true, means: "the indicator with the signal" },
    { name: "rule", type: "text", required: true, means: "the rule that fired" },
    { name: "owner_role", type: "text", required: true, means: "the role that answers for it" },
    { name: "action", type: "text", means: "what is done, or why nothing is" },
    { name: "due", type: "date", means: "by when" },
    { name: "closed", type: "date", means: "when it was done" },
    { name: "minute_ref", type: "text", means: "where it is minuted" },
  ],
  key: ["org", "period", "indicator", "rule"],
  organisation: "org",
  rules: [periodLabelRule("period")],
});
