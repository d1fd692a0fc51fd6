import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "setup.csv": [
      "study_key,site_org,hra_letter_on,open_on,first_participant_on,closed_on,in_scope,status_as_at,decision",
      "S1,SYN-T001,2026-05-01,2026-06-01,2026-07-30,,yes,2026-09-30,accepted",
      "S2,SYN-T001,2026-05-01,2026-06-01,2026-07-31,,yes,2026-09-30,accepted",
      "S3,SYN-T001,2026-05-01,,,,yes,2026-09-30,accepted",
      "S4,SYN-T001,2026-07-03,,,,yes,2026-09-30,accepted",
      "S5,SYN-T001,2026-05-01,,,,no,2026-09-30,accepted",
      "S6,SYN-T001,2026-05-01,2026-05-10,2026-05-20,,unknown,2026-09-30,accepted",
      "S7,SYN-T001,2026-05-01,,,,yes,2026-09-30,withdrawn",
      "S8,SYN-T001,2026-05-01,2026-06-01,2026-04-20,,yes,2026-09-30,accepted",
      "S9,SYN-T001,2026-02-01,2026-04-01,2026-06-01,,yes,2026-09-30,accepted",
      "S1,SYN-T002,2026-08-15,2026-09-10,,,yes,2026-09-30,accepted",
      "S2,SYN-T002,2026-05-01,2026-06-01,,2026-06-05,yes,2026-06-05,accepted",
    ],
  });
});

test("a first participant on day 90 is in time, on day 91 it is not, and waiting study-sites count once day 90 has passed", async () => {
  // S1 on day 90; S2 on day 91, S3 and S9 not; S4 is at day 89; out of scope, unknown scope, withdrawn and impossible days: left out
  expect(await facts.read("B05", "SYN-T001", half)).toMatchObject({ n: 1, d: 4, value: 25 });
});

test("each study-site counts in the month in which its outcome became known", async () => {
  // Day 90 of S1, S2 and S3 is 30 July; day 90 of S9 was 2 May.
  expect(await facts.read("B05", "SYN-T001", "2026-07")).toMatchObject({ n: 1, d: 3 });
  expect(await facts.read("B05", "SYN-T001", "2026-05")).toMatchObject({ n: 0, d: 1 });
});

test("a study-site that closed early without a participant has not met it, on day 90", async () => {
  expect(await facts.read("B05", "SYN-T002", half)).toMatchObject({ state: "zero", n: 0, d: 1 });
});

test("30 days after opening are counted in the same way, in scope or not", async () => {
  // S6 on day 10; S1 and S2 (59 and 60 days) and S9 (61) not; S8's participant before opening is impossible
  expect(await facts.read("B04", "SYN-T001", half)).toMatchObject({ n: 1, d: 4 });
  // Closed after 4 days; the one opened on 10 September is at day 20.
  expect(await facts.read("B04", "SYN-T002", half)).toMatchObject({ state: "zero", d: 1 });
});

test("an organisation that sent nothing is not supplied", async () => {
  expect(await facts.read("B05", "SYN-T003", half)).toMatchObject({ state: "not-supplied" });
});

test("a figure's lines say which of them met it", async () => {
  expect(await facts.rowsBehind("B05", "SYN-T001", half)).toEqual([
    "setup.csv 2 numerator",
    "setup.csv 3 denominator",
    "setup.csv 4 denominator",
    "setup.csv 10 denominator",
  ]);
});
