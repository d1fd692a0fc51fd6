import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "studies.csv": [
      "study_key,short_title,design,commercial,rare_disease",
      "S1,One,interventional,contract,no",
      "S2,Two,observational,non-commercial,no",
      "S3,Three,observational,non-commercial,yes",
      "S4,Four,observational,non-commercial,no",
      "S5,Five,observational,non-commercial,no",
      "S6,Six,observational,non-commercial,no",
      "S7,Seven,observational,non-commercial,",
    ],
    "setup.csv": [
      "study_key,site_org,open_on,first_participant_on,closed_on,decision",
      "S1,SYN-T001,2026-04-03,,,accepted",
      "S2,SYN-T001,2026-01-10,,,accepted",
      "S3,SYN-T001,2026-01-10,,,accepted",
      "S4,SYN-T001,2026-01-10,,2026-09-30,accepted",
      "S5,SYN-T001,2026-04-04,,,accepted",
      "S6,SYN-T001,2026-01-10,2026-02-01,,accepted",
      "S7,SYN-T001,2026-01-10,,,",
      "S2,SYN-T002,2026-01-10,,,accepted",
    ],
    "activity.csv": ["study_key,site_org,month,recruited", "S7,SYN-T001,2026-09,1", "S9,SYN-T001,2026-09,0"],
  });
});

test("study-sites open for 180 days with nobody in them count, except for rare diseases and those that closed", async () => {
  // Open for 180 days on 30 September: S1 (180 on the day), S2, S6, S7; S5 is at 179. Without anybody: S1 and S2.
  expect(await facts.read("A11", "SYN-T001", half)).toMatchObject({ state: "value", n: 2, d: 4, value: 50 });
});

test("with no activity sent, nobody can say whether a study-site is silent", async () => {
  expect(await facts.read("A11", "SYN-T002", half)).toMatchObject({ state: "not-supplied" });
});

test("the lines behind it are those of the set-up file", async () => {
  expect(await facts.rowsBehind("A11", "SYN-T001", half)).toEqual([
    "setup.csv 2 numerator",
    "setup.csv 3 numerator",
    "setup.csv 7 denominator",
    "setup.csv 8 denominator",
  ]);
});
