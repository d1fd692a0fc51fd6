import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "experience.csv": [
      "org,quarter,question,responses,positive,strongly_positive,invited",
      "SYN-T001,2026-27Q1,Would take part again,40,36,20,100",
      "SYN-T001,2026-27Q2,Would take part again,10,9,5,",
      "SYN-T001,2026-27Q1,Felt valued,40,2,1,100",
      "SYN-T002,2026-27Q1,Would take part again,5,5,,",
      "SYN-T004,2026-27Q1,Felt valued,5,5,,",
    ],
    "activity.csv": ["study_key,site_org,month,recruited", "S1,SYN-T001,2026-08,150", "S1,SYN-T002,2026-04,4"],
  });
});

test("people who would take part again stand over those who answered that question", async () => {
  // 36 + 9 of 40 + 10
  expect(await facts.read("E02", "SYN-T001", half)).toMatchObject({ n: 45, d: 50, value: 90 });
  expect(await facts.read("E02-strongly", "SYN-T001", half)).toMatchObject({ n: 25, d: 50 });
});

test("answers stand over people invited, and over people recruited in quarters that do not say how many were invited", async () => {
  // 50 of 100 + 150
  expect(await facts.read("E03", "SYN-T001", half)).toMatchObject({ n: 50, d: 250, value: 20 });
});

test("more answers than people give no rate", async () => {
  expect(await facts.read("E02", "SYN-T002", half)).toMatchObject({ n: 5, d: 5 });
  expect(await facts.read("E03", "SYN-T002", half)).toMatchObject({ state: "not-applicable" });
});

test("other questions do not stand in for it", async () => {
  expect(await facts.read("E02", "SYN-T004", half)).toMatchObject({ state: "not-applicable" });
});

test("without a survey it is not supplied", async () => {
  expect(await facts.read("E02", "SYN-T003", half)).toMatchObject({ state: "not-supplied" });
});
