import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  const line = (id: string, study: string, milestone: string, invoice: string, org = "SYN-T001") =>
    `${id},${org},2026-09,${study},direct,1000,in,${milestone},${invoice}`;
  facts = await tryReadings({
    "extracts.csv": ["file,received_on", "finance.csv,2026-10-12"],
    "finance.csv": [
      "line_id,org,month,award_or_study,type,amount_pence,direction,milestone_on,invoiced_on",
      "L0,SYN-T001,2026-05,S1,direct,1000,in,,",
      line("L1", "S1", "2026-05-01", "2026-05-31"),
      line("L2", "S1", "2026-05-02", "2026-06-02"),
      line("L3", "S2", "2026-05-01", "2026-05-02"),
      line("L4", "S2", "2026-05-01", ""),
      line("L5", "S3", "2026-09-20", ""),
      line("L6", "S3", "2026-09-21", "2026-10-01"),
      line("L7", "S1", "2026-09-20", "", "SYN-T002"),
    ],
  });
});

test("an invoice on day 30 is in time; a milestone is invoiced when all its lines are", async () => {
  // In time: S1 of 1 May (day 30) and S3 of 21 September. Late: S1 of 2 May (day 31), S2. S3 of 20 September is at day 22.
  expect(await facts.read("G03", "SYN-T001", half)).toMatchObject({ n: 2, d: 4, value: 50 });
});

test("a milestone whose 30 days are not over says nothing yet", async () => {
  expect(await facts.read("G03", "SYN-T002", half)).toMatchObject({ state: "not-applicable" });
});

test("without a ledger it is not supplied", async () => {
  expect(await facts.read("G03", "SYN-T003", half)).toMatchObject({ state: "not-supplied" });
});

test("every line of a milestone is behind it", async () => {
  expect(await facts.rowsBehind("G03", "SYN-T001", half)).toEqual([
    "finance.csv 3 numerator",
    "finance.csv 4 denominator",
    "finance.csv 5 denominator",
    "finance.csv 6 denominator",
    "finance.csv 8 numerator",
  ]);
});
