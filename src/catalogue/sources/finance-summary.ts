import { defineSource } from "../../domain/source.ts";
import { localExtract } from "./_local-extract.ts";
import { periodLabelRule } from "./_period-label.ts";

/** Income and research balances of one organisation in one period. */
export const financeSummary = defineSource({
  ...localExtract,
  id: "finance_summary",
  title: "Finance summary",
  row: "Income and research balances of one organisation in one period.",
  columns: [
    { name: "org", type: "code", required: true, means: "the organisation" },
    { name: "period", type: "text", required: true, means: "period, as 2026-27H1, 2026-27Q2 or 2026-27" },
    {
      name: "operating_income_pence",
      type: "pence",
      required: true,
      means: "operating income of the period, in pence",
    },
    {
      name: "opening_balance_pence",
      type: "pence",
      required: true,
      means: "research surplus held on its first day, in pence",
    },
    {
      name: "balance_over_24m_pence",
      type: "pence",
      required: true,
      means: "part of the surplus held for over 24 months, in pence",
    },
    { name: "planned_pence", type: "pence", means: "part of the old surplus with a plan, in pence" },
  ],
  key: ["org", "period"],
  organisation: "org",
  speaksFor: { period: "period" },
  rules: [periodLabelRule("period")],
});
