import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  const line = (id: string, month: string, award: string, type: string, pence: number, direction: string, use = "") =>
    `${id},SYN-T001,${month},${award},${type},${pence},${direction},${use}`;
  facts = await tryReadings({
    "studies.csv": [
      "study_key,short_title,design,commercial",
      "S1,One,interventional,contract",
      "S2,Two,interventional,non-commercial",
    ],
    "finance.csv": [
      "line_id,org,month,award_or_study,type,amount_pence,direction,used_for",
      line("L1", "2026-04", "S1", "direct", 700_000, "in"),
      line("L2", "2026-04", "S1", "overhead", 200_000, "in"),
      line("L3", "2026-05", "S1", "capacity_building", 100_000, "in"),
      line("L4", "2026-05", "S2", "direct", 900_000, "in"),
      line("L5", "2026-06", "S1", "direct", -100_000, "in"),
      line("L6", "2026-06", "A1", "grant", 800_000, "in"),
      line("L7", "2026-09", "X", "capacity_building", 60_000, "out", "A research nurse"),
      line("L8", "2026-09", "X", "capacity_building", 40_000, "out", "Core pay"),
      line("L9", "2026-09", "X", "capacity_building", 70_000, "out", ""),
    ],
    "finance_summary.csv": [
      "org,period,operating_income_pence,opening_balance_pence,balance_over_24m_pence,planned_pence",
      "SYN-T001,2026-27Q1,50000000,300000,200000,50000",
      "SYN-T001,2026-27Q2,40000000,350000,180000,60000",
      "SYN-T002,2026-27H1,40000000,0,0,0",
    ],
  });
});

test("commercial income is what companies pay for contract research, corrections taken off", async () => {
  // 7,000 + 2,000 + 1,000 - 1,000 pounds of 900,000; the half-year is put together from its quarters
  expect(await facts.read("G01", "SYN-T001", half)).toMatchObject({ n: 900_000, d: 90_000_000, value: 1, lower: null });
});

test("capacity-building money used, with a stated use, stands over what was there and what came in", async () => {
  // 600 + 400 pounds of 3,000 + 1,000
  expect(await facts.read("G02", "SYN-T001", half)).toMatchObject({ n: 100_000, d: 400_000, value: 25 });
});

test("words such as core pay are read as ordinary costs", async () => {
  expect(await facts.read("G02-core", "SYN-T001", half)).toMatchObject({ n: 40_000, d: 100_000, value: 40 });
});

test("old money without a plan is that of the newest return, over the surplus at the start", async () => {
  // 1,800 - 600 pounds of 3,000
  expect(await facts.read("G07", "SYN-T001", half)).toMatchObject({ n: 120_000, d: 300_000, value: 40 });
});

test("half a year without its second quarter has no figure for the year", async () => {
  expect(await facts.read("G01", "SYN-T001", "2026-27")).toMatchObject({ state: "not-applicable" });
});

test("no surplus, no share of it; no ledger, no income share", async () => {
  expect(await facts.read("G07", "SYN-T002", half)).toMatchObject({ state: "not-applicable" });
  expect(await facts.read("G01", "SYN-T002", half)).toMatchObject({ state: "not-supplied" });
});

test("both the ledger and the summaries are behind the figure", async () => {
  expect(await facts.rowsBehind("G01", "SYN-T001", half)).toEqual([
    "finance.csv 2 numerator",
    "finance.csv 3 numerator",
    "finance.csv 4 numerator",
    "finance.csv 6 numerator",
    "finance_summary.csv 2 denominator",
    "finance_summary.csv 3 denominator",
  ]);
});
