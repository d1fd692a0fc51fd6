import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "nhs_sponsors_2026-05.csv": [
      "ods,sponsor_name,total_trials,total_due,total_reported,total_unreported,inconsistent_trials,not_yet_due_trials,major",
      "XX1,Northmere NHS Trust,66,44,11,33,3,19,1",
      "XX1,Northmere NHS Trust (former hospital),2,1,1,0,0,0,0",
      "XX2,Southmere NHS Trust,3,0,0,0,0,3,0",
      ",Northmere University and NHS Trust,5,5,5,0,0,0,0",
    ],
  });
});

test("due trials with results stand over trials whose results are due, and entries without a code count for nobody", async () => {
  // 11 + 1 of 44 + 1
  expect(await facts.read("E09", "XX1", "2026-05")).toMatchObject({ state: "value", n: 12, d: 45 });
});

test("a sponsor with nothing due yet has no share", async () => {
  const reading = await facts.read("E09", "XX2", "2026-05");
  expect(reading.state).not.toBe("value");
  expect(reading).not.toHaveProperty("value");
});
