import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "experience.csv": [
      "org,quarter,question,responses,positive,strongly_positive,invited",
      "SYN-T001,2026-27Q1,Told about research,40,10,,100",
      "SYN-T001,2026-27Q2,Told about research,60,20,,100",
      "SYN-T001,2026-27Q2,Felt valued,60,58,,100",
      "SYN-T002,2026-27Q1,Told about research,0,0,,10",
      "SYN-T003,2026-27Q1,Felt valued,5,5,,",
    ],
  });
});

test("people who were told about research stand over those who answered that question, over the quarters of the half-year", async () => {
  // 10 + 20 of 40 + 60
  expect(await facts.read("E01", "SYN-T001", half)).toMatchObject({ n: 30, d: 100, value: 30 });
  expect(await facts.read("E01", "SYN-T001", "2026-27Q1")).toMatchObject({ n: 10, d: 40, value: 25 });
});

test("no answers, or another question, give no share", async () => {
  expect(await facts.read("E01", "SYN-T002", half)).toMatchObject({ state: "not-applicable" });
  expect(await facts.read("E01", "SYN-T003", half)).toMatchObject({ state: "not-applicable" });
});

test("without a survey it is not supplied", async () => {
  expect(await facts.read("E01", "SYN-T004", half)).toMatchObject({ state: "not-supplied" });
});
