import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "activity.csv": [
      "study_key,site_org,month,recruited",
      "S1,SYN-T001,2026-04,12",
      "S2,SYN-T001,2026-04,twelve",
      "S1,SYN-T002,2026-04,12",
    ],
  });
});

test("a refused row counts with the required fields that were refused", async () => {
  // 4 required fields in each of two rows, one of them wrong
  expect(await facts.read("DQ2", "SYN-T001", "2026-27H1")).toMatchObject({ n: 7, d: 8, value: 87.5 });
  expect(await facts.read("DQ2", "SYN-T002", "2026-27H1")).toMatchObject({ value: 100 });
});

test("an organisation that sent nothing is not supplied, not nought", async () => {
  expect(await facts.read("DQ2", "SYN-T003", "2026-27H1")).toMatchObject({ state: "not-supplied" });
});
