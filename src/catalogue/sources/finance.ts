import { defineSource } from "../../domain/source.ts";
import { localExtract } from "./_local-extract.ts";

/** One line of research money at one organisation in one month. */
export const finance = defineSource({
  ...localExtract,
  id: "finance",
  title: "Research finance",
  row: "One line of research money at one organisation in one month.",
  columns: [
    { name: "line_id", type: "text", required: true, means: "key of the line" },
    { name: "org", type: "code", required: true, means: "the organisation" },
    { name: "month", type: "month", required: true, means: "month" },
    { name: "award_or_study", type: "text", required: true, means: "the award or study it belongs to" },
    {
      name: "type",
      type: "choice",
      required: true,
      choices: ["direct", "overhead", "capacity_building", "etc", "grant", "rcf", "network"],
      means: "kind of money",
    },
    { name: "amount_pence", type: "pence", required: true, means: "amount in pence; negative for a correction" },
    {
      name: "direction",
      type: "choice",
      required: true,
      choices: ["in", "out"],
      means: "in: received or invoiced; out: used or spent",
    },
    { name: "milestone_on", type: "date", means: "day of the billable milestone" },
    { name: "invoiced_on", type: "date", means: "day of the invoice" },
    { name: "paid_on", type: "date", means: "day of payment" },
    { name: "used_for", type: "text", means: "what it was used for" },
  ],
  key: ["line_id"],
  organisation: "org",
  speaksFor: { month: "month" },
});
