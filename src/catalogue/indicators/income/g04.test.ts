import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "extracts.csv": ["file,received_on", "awards.csv,2026-10-12"],
    "awards.csv": [
      "award_id,org,funder_kind,start,end,condition,condition_met,checked_on",
      "A1,SYN-T001,outside_HMT_NHS,2025-01-01,2026-09-30,Report,yes,2026-05-01",
      "A2,SYN-T001,outside_HMT_NHS,2025-01-01,,Report,no,2026-05-01",
      "A3,SYN-T001,outside_HMT_NHS,,2027-01-01,Report,,",
      "A4,SYN-T001,outside_HMT_NHS,2025-01-01,2027-01-01,Report,yes,2026-05-01",
      "A5,SYN-T001,outside_HMT_NHS,2025-01-01,2026-09-29,Report,no,2026-05-01",
      "A6,SYN-T001,NHS,2025-01-01,2027-01-01,Report,no,2026-05-01",
      "A7,SYN-T001,commercial,2025-01-01,2027-01-01,Report,no,2026-05-01",
      "A8,SYN-T004,NHS,2025-01-01,2027-01-01,Report,no,2026-05-01",
    ],
  });
});

test("awards live on the last day count, NHS and commercial money does not, and what nobody checked is not met", async () => {
  // A1 and A4 of A1, A2, A3 and A4
  expect(await facts.read("G04", "SYN-T001", half)).toMatchObject({ n: 2, d: 4, value: 50, lower: null });
});

test("met, not met and not checked make up the whole", async () => {
  expect(await facts.read("G04-not-met", "SYN-T001", half)).toMatchObject({ n: 1, d: 4 });
  expect(await facts.read("G04-not-checked", "SYN-T001", half)).toMatchObject({ n: 1, d: 4 });
});

test("a trust without money from outside has no share", async () => {
  expect(await facts.read("G04", "SYN-T004", half)).toMatchObject({ state: "not-applicable" });
});

test("a day beyond what the extracts speak for has no figure yet", async () => {
  expect(await facts.read("G04", "SYN-T001", "2026-27")).toMatchObject({ state: "not-applicable" });
});

test("without a file of awards it is not supplied", async () => {
  expect(await facts.read("G04", "SYN-T003", half)).toMatchObject({ state: "not-supplied" });
});
