import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

const header =
  "study_key,site_org,selected_on,hra_letter_on,open_on,first_participant_on,in_scope,exclusion_reason,decision";

beforeAll(async () => {
  facts = await tryReadings({
    "extracts.csv": ["file,received_on", "june/setup.csv,2026-06-30", "october/setup.csv,2026-10-25"],
    "june/setup.csv": [
      header,
      "S1,SYN-T001,2026-04-01,2026-04-10,2026-05-01,2026-05-20,yes,,accepted",
      "S2,SYN-T001,2026-04-01,2026-04-10,,,yes,,accepted",
      "S3,SYN-T001,2026-04-01,,,,yes,,accepted",
    ],
    "october/setup.csv": [
      header,
      "S1,SYN-T001,2026-04-01,2026-04-10,2026-05-01,2026-05-20,yes,,accepted",
      "S2,SYN-T001,2026-04-01,2026-04-10,,,no,Complex,accepted",
      "S3,SYN-T001,2026-04-01,,2026-08-01,,yes,,accepted",
      "S4,SYN-T001,2026-04-01,2026-04-10,,2026-08-02,yes,,accepted",
      "S5,SYN-T001,2026-04-01,2026-04-10,2026-08-03,2026-08-02,yes,,accepted",
      "S6,SYN-T001,2026-04-01,2026-04-10,,,unknown,,accepted",
      "S7,SYN-T001,2026-04-01,,,,yes,,declined",
      "S8,SYN-T001,2025-08-01,,2026-01-01,,yes,,accepted",
      "S9,SYN-T001,,2026-09-01,2026-09-20,,yes,,accepted",
    ],
  });
});

test("a record counts when it is excluded, of unknown scope, lacks a step that a clock needs, or has its steps out of order", async () => {
  // S2 excluded, S3 open without a letter, S4 a participant before opening, S5 out of order, S6 unknown, S9 no selection; S1 is whole
  expect(await facts.read("B10", "SYN-T001", half)).toMatchObject({ n: 6, d: 7 });
});

test("an earlier quarter is judged by what was known 30 days after it", async () => {
  // On 30 July, S2 was still in scope and S3 had not opened; S4, S5 and S6 are known from October only; S8 was selected in the year before.
  expect(await facts.read("B10", "SYN-T001", "2026-27Q1")).toMatchObject({ n: 4, d: 7 });
});

test("an organisation that sent nothing is not supplied", async () => {
  expect(await facts.read("B10", "SYN-T003", half)).toMatchObject({ state: "not-supplied" });
});
