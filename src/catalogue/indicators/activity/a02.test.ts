import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "activity.csv": [
      "study_key,site_org,month,recruited,setting,attribution",
      "S1,SYN-T001,2026-04,12,hospital,consented_here",
      "S1,SYN-T001,2026-05,3,home,remote_mapped",
      "S2,SYN-T001,2026-09,20,hospital,",
      "S2,SYN-T001,2026-10,99,hospital,consented_here",
      "S1,SYN-T002,2026-04,0,hospital,consented_here",
    ],
  });
});

test("everybody recruited in the half-year counts, whichever way they came to be credited", async () => {
  // 12 + 3 + 20; October belongs to the next half-year.
  expect(await facts.read("A02", "SYN-T001", half)).toMatchObject({ state: "value", value: 35, n: 35, d: null });
});

test("consented here leaves out those mapped back from elsewhere, and keeps rows that do not say", async () => {
  // 12 + 20
  expect(await facts.read("A02-consented", "SYN-T001", half)).toMatchObject({ state: "value", value: 32 });
});

test("an organisation that reported nobody has nought, not a gap", async () => {
  expect(await facts.read("A02", "SYN-T002", "2026-04")).toMatchObject({ state: "zero", value: 0, lower: 0 });
});

test("an organisation that sent nothing is not supplied, not nought", async () => {
  expect(await facts.read("A02", "SYN-T003", half)).toMatchObject({ state: "not-supplied" });
});

test("the lines behind a figure are those that make it up", async () => {
  expect(await facts.rowsBehind("A02", "SYN-T001", half)).toEqual([
    "activity.csv 2 numerator",
    "activity.csv 3 numerator",
    "activity.csv 4 numerator",
  ]);
  expect(await facts.rowsBehind("A02-consented", "SYN-T001", half)).toEqual([
    "activity.csv 2 numerator",
    "activity.csv 4 numerator",
  ]);
});
