import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "workforce.csv": [
      "org,month,staff_group,wte,headcount,research_active,vacant_externally_funded_days",
      "SYN-T001,2026-04,Consultants,90,100,30,10",
      "SYN-T001,2026-09,Consultants (medical),90,60,30,0",
      "SYN-T001,2026-09,consultants (surgical),90,40,10,5",
      "SYN-T001,2026-09,HCHS doctors excluding consultants,90,200,1,",
      "SYN-T001,2026-09,Nurses & health visitors,900,1000,50,7",
      "SYN-T002,2026-09,Consultants,5,5,0,0",
      "SYN-T004,2026-09,Nurses & health visitors,5,5,0,",
    ],
  });
});

test("the newest month counts, and all consultants whatever they are called", async () => {
  // 30 + 10 of 60 + 40
  expect(await facts.read("D01", "SYN-T001", half)).toMatchObject({ n: 40, d: 100, value: 40 });
  expect(await facts.rowsBehind("D01", "SYN-T001", half)).toHaveLength(2);
});

test("few consultants have a wide interval", async () => {
  const reading = await facts.read("D01", "SYN-T002", half);
  // Wilson, 0 of 5
  expect(reading).toMatchObject({ state: "zero", n: 0, d: 5, lower: 0 });
  expect("upper" in reading ? reading.upper : 0).toBeCloseTo(43.45, 1);
});

test("days that posts stood empty add up over months and staff groups", async () => {
  // 10 + 0 + 5 + 7
  expect(await facts.read("D08", "SYN-T001", half)).toMatchObject({ value: 22, lower: null });
  expect(await facts.read("D08", "SYN-T002", half)).toMatchObject({ state: "zero" });
});

test("where no headcount or no days are given, there is no figure", async () => {
  expect(await facts.read("D01", "SYN-T004", half)).toMatchObject({ state: "not-applicable" });
  expect(await facts.read("D08", "SYN-T004", half)).toMatchObject({ state: "not-applicable" });
  expect(await facts.read("D01", "SYN-T003", half)).toMatchObject({ state: "not-supplied" });
});
