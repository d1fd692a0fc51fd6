import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "studies.csv": [
      "study_key,short_title,design,commercial",
      "C1,One,interventional,contract",
      "C2,Two,interventional,contract",
      "N1,Three,observational,non-commercial",
      "N2,Four,observational,collaborative",
      "N3,Five,observational,non-commercial",
    ],
    "setup.csv": [
      "study_key,site_org,hra_letter_on,open_on,decision",
      "C1,SYN-T001,2026-03-01,2026-04-30,accepted",
      "N1,SYN-T001,2026-03-01,2026-05-01,accepted",
      "N2,SYN-T001,2026-05-01,2026-05-21,accepted",
      "N3,SYN-T001,,2026-06-01,accepted",
      "C2,SYN-T001,2026-07-01,2026-06-01,accepted",
      "C1,SYN-T002,2025-11-01,2025-12-30,accepted",
      "C2,SYN-T002,2025-11-01,2026-02-01,accepted",
      "N1,SYN-T002,2025-11-01,2025-11-02,accepted",
    ],
  });
});

test("from April 2026 all studies count; day 60 is in time and day 61 is not", async () => {
  // C1 on day 60 and N2 on day 20 of C1, N1 (day 61) and N2; no letter, or opened before it: left out
  expect(await facts.read("B03", "SYN-T001", half)).toMatchObject({ n: 2, d: 3, methodVersion: "2" });
});

test("until March 2026 only commercial contract studies count", async () => {
  // C1 on day 59 of C1 and C2; N1 does not count
  expect(await facts.read("B03", "SYN-T002", "2025-26H2")).toMatchObject({ n: 1, d: 2, methodVersion: "1" });
});

test("where no study opened there is no share", async () => {
  expect(await facts.read("B03", "SYN-T002", half)).toMatchObject({ state: "not-applicable" });
});

test("an organisation that sent no set-up file is not supplied", async () => {
  expect(await facts.read("B03", "SYN-T003", half)).toMatchObject({ state: "not-supplied" });
});

test("openings on days 56 to 60 are set against those on days 41 to 60", async () => {
  // C1 on day 60; N1 on day 61 and N2 on day 20 are outside
  expect(await facts.read("B03-edge", "SYN-T001", half)).toMatchObject({ n: 1, d: 1 });
});
