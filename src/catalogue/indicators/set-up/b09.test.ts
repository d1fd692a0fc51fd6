import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "extracts.csv": ["file,received_on", "setup.csv,2026-10-12", "targets.csv,2026-10-12"],
    "setup.csv": [
      "study_key,site_org,open_on,closed_on,decision",
      "S1,SYN-T001,2025-04-01,2026-05-31,accepted",
      "S2,SYN-T001,2025-04-01,2026-05-31,accepted",
      "S3,SYN-T001,2025-04-01,2026-05-31,accepted",
      "S4,SYN-T001,2025-04-01,2026-05-31,accepted",
      "S5,SYN-T001,2026-04-10,,accepted",
      "S6,SYN-T001,2025-04-01,2026-03-31,accepted",
      "S7,SYN-T001,2026-04-10,,declined",
    ],
    "targets.csv": [
      "study_key,site_org,recorded_on,target,target_end",
      "S1,SYN-T001,2025-03-01,10,2026-05-31",
      "S2,SYN-T001,2025-03-01,10,2026-05-31",
      "S2,SYN-T001,2026-05-01,4,2026-05-31",
      "S3,SYN-T001,2025-03-01,10,2026-04-30",
      "S3,SYN-T001,2026-05-01,10,2026-05-31",
      "S5,SYN-T001,2026-03-01,30,2027-03-31",
      "S5,SYN-T001,2026-04-01,20,2027-03-31",
      "S6,SYN-T001,2025-03-01,10,2026-05-31",
      "S7,SYN-T001,2026-03-01,30,2027-03-31",
    ],
    "activity.csv": [
      "study_key,site_org,month,recruited",
      "S1,SYN-T001,2025-06,4",
      "S1,SYN-T001,2026-05,6",
      "S2,SYN-T001,2026-05,5",
      "S3,SYN-T001,2026-04,9",
      "S3,SYN-T001,2026-05,5",
      "S9,SYN-T001,2026-09,1",
    ],
  });
});

test("a study-site that closes is held to the target and the day first agreed", async () => {
  // S1 reached 10; S2 has 5 of the first 10; S3 had 9 by the first day; S4 has no target
  expect(await facts.read("B09", "SYN-T001", half)).toMatchObject({ n: 1, d: 3 });
});

test("a target counts as lowered after opening only, and shows even if the study-site closed soon after", async () => {
  // Of S1, S2, S3 and S5, S2 was cut after opening; S5 before opening; S7 was declined, S6 closed before the half-year
  expect(await facts.read("B12", "SYN-T001", half)).toMatchObject({ n: 1, d: 4, value: 25 });
});

test("before the cut nothing was lowered", async () => {
  // S1, S2, S3 and S6
  expect(await facts.read("B12", "SYN-T001", "2025-26H2")).toMatchObject({ state: "zero", n: 0, d: 4 });
});

test("where no study-site closed there is no share", async () => {
  expect(await facts.read("B09", "SYN-T001", "2026-27Q2")).toMatchObject({ state: "not-applicable" });
});

test("an organisation that sent nothing is not supplied", async () => {
  expect(await facts.read("B12", "SYN-T003", half)).toMatchObject({ state: "not-supplied" });
});
