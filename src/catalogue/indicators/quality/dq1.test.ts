import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

let facts: TriedFacts;

const header = "study_key,site_org,selected_on,hra_letter_on,open_on,first_participant_on,in_scope";

beforeAll(async () => {
  facts = await tryReadings({
    "extracts.csv": [
      "file,received_on",
      "may/setup.csv,2026-05-31",
      "july/setup.csv,2026-07-31",
      "october/setup.csv,2026-10-12",
    ],
    "may/setup.csv": [
      header,
      "S1,SYN-T001,2026-03-10,2026-04-10,2026-05-20,,yes",
      "S2,SYN-T001,2026-03-10,2026-04-10,2026-05-20,,yes",
      "S3,SYN-T001,2026-03-10,2026-04-10,,,yes",
      "S1,SYN-T002,2026-04-10,2026-04-10,2026-05-20,,yes",
    ],
    "july/setup.csv": [
      header,
      "S1,SYN-T001,2026-03-10,2026-04-10,2026-05-20,,yes",
      "S2,SYN-T001,2026-03-10,2026-04-10,2026-05-09,2026-06-01,yes",
      "S3,SYN-T001,2026-03-10,2026-04-10,,,yes",
    ],
    "october/setup.csv": [
      header,
      "S1,SYN-T001,2026-03-10,2026-04-10,2026-05-20,2026-09-15,no",
      "S2,SYN-T001,2026-03-10,2026-04-10,2026-05-09,2026-06-01,yes",
      "S3,SYN-T001,2026-03-10,2026-04-10,2026-05-25,2026-10-01,yes",
    ],
  });
});

test("a day changed after its month was final counts, one first given in time does not", async () => {
  // Opening days of May were final on 30 June: S2's was changed by 31 July, S3's was still missing then.
  // First participants of June and September came in time.
  expect(await facts.read("DQ1-openings", "SYN-T001", "2026-27H1")).toMatchObject({ n: 2, d: 3 });
});

test("letters, openings, participants and scope of the half-year are set against those changed late", async () => {
  // 3 letters, 3 openings, 2 participants (June, September) and 3 marks of scope; late: 2 openings and S1's scope
  expect(await facts.read("DQ1", "SYN-T001", "2026-27H1")).toMatchObject({ n: 3, d: 11 });
});

test("with one extract nothing can be seen to change", async () => {
  expect(await facts.read("DQ1", "SYN-T002", "2026-27H1")).toMatchObject({ state: "zero", n: 0 });
});

test("an organisation that sent nothing is not supplied", async () => {
  expect(await facts.read("DQ1", "SYN-T003", "2026-27H1")).toMatchObject({ state: "not-supplied" });
});
