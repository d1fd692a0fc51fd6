import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  const open = (study: string, org = "SYN-T001") => `${study},${org},2026-04-01,,accepted`;
  const target = (study: string, people: number, org = "SYN-T001") => `${study},${org},2026-04-01,${people},2027-03-31`;
  facts = await tryReadings({
    "studies.csv": [
      "study_key,short_title,design,commercial,sponsor_on_track",
      "S1,One,interventional,contract,no",
      "S2,Two,observational,non-commercial,",
      "S3,Three,observational,non-commercial,yes",
      "S4,Four,observational,non-commercial,yes",
      "S5,Five,observational,non-commercial,yes",
      "S6,Six,observational,non-commercial,no",
    ],
    "setup.csv": [
      "study_key,site_org,open_on,closed_on,decision",
      open("S1"),
      open("S2"),
      open("S3"),
      open("S4"),
      "S5,SYN-T001,2026-04-01,2026-09-30,accepted",
      open("S6"),
    ],
    "targets.csv": [
      "study_key,site_org,recorded_on,target,target_end",
      target("S1", 100),
      target("S2", 100),
      target("S3", 100),
      target("S5", 100),
      "S6,SYN-T001,2026-03-01,100,2027-03-31",
      "S6,SYN-T001,2026-08-01,20,2027-03-31",
    ],
    "activity.csv": [
      "study_key,site_org,month,recruited",
      "S1,SYN-T001,2026-04,20",
      "S1,SYN-T001,2026-09,30",
      "S2,SYN-T001,2026-09,49",
      "S3,SYN-T001,2026-09,1",
      "S6,SYN-T001,2026-09,10",
    ],
  });
});

test("half of the time gone asks for half of the target, and the target in force counts", async () => {
  // 182 of 364 days are gone: S1 has 50 of 100, S2 49, S3 1, S6 10 of 20. S4 has no target, S5 closed on the day.
  expect(await facts.read("B08", "SYN-T001", half)).toMatchObject({ n: 2, d: 4, value: 50 });
});

test("the sponsor's word brings in those that the numbers leave out", async () => {
  // S3
  expect(await facts.read("B07", "SYN-T001", half)).toMatchObject({ n: 3, d: 4, value: 75 });
});

test("at the end of June the target of that day counts, and only people recruited by then", async () => {
  // 90 of 364 days: S1 has 20 of 100, S2 and S3 none, S5 none, S6 0 of 100
  expect(await facts.read("B08", "SYN-T001", "2026-27Q1")).toMatchObject({ state: "zero", n: 0, d: 5 });
});

test("an organisation that sent no targets is not supplied", async () => {
  expect(await facts.read("B07", "SYN-T003", half)).toMatchObject({ state: "not-supplied" });
});
