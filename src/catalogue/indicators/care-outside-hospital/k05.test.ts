import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "organisations.csv": [
      "ods_code,name,primary_role,nation,icb_code,operational_start",
      "SYN-I01,Board,Integrated care board,England,,2010-04-01",
      "SYN-T001,Trust,NHS trust,England,SYN-I01,2010-04-01",
      "SYN-P1,Practice,GP practice,England,SYN-I01,2010-04-01",
    ],
    "activity.csv": [
      "study_key,site_org,month,recruited,setting,attribution",
      "S1,SYN-T001,2026-04,60,hospital outpatient,consented_here",
      "S1,SYN-T001,2026-04,10,Hospital,",
      "S2,SYN-T001,2026-05,20,Home,remote_mapped",
      "S3,SYN-T001,2026-05,10,,identified_only",
      "S2,SYN-P1,2026-05,8,general practice,remote_mapped",
      "S4,SYN-P1,2026-06,12,care home,consented_here",
      "S5,SYN-P2,2026-06,0,online,consented_here",
    ],
  });
});

test("people mapped back or only identified here gave consent elsewhere", async () => {
  // 20 + 10 of 100
  expect(await facts.read("K05", "SYN-T001", "2026-27H1")).toMatchObject({ n: 30, d: 100, value: 30 });
  expect(await facts.read("K05", "SYN-P1", "2026-27H1")).toMatchObject({ n: 8, d: 20 });
});

test("a board has the people of all organisations under it", async () => {
  // 30 + 8 of 100 + 20
  expect(await facts.read("K05", "SYN-I01", "2026-27H1")).toMatchObject({ n: 38, d: 120 });
});

test("outside hospital is home, practice and care home; people without a setting are left out", async () => {
  // 20 of 90; 20 of 20; together
  expect(await facts.read("K06", "SYN-T001", "2026-27H1")).toMatchObject({ n: 20, d: 90 });
  expect(await facts.read("K06", "SYN-I01", "2026-27H1")).toMatchObject({ n: 40, d: 110 });
});

test("where nobody was recruited there is no share", async () => {
  expect(await facts.read("K05", "SYN-P2", "2026-27H1")).toMatchObject({ state: "not-applicable" });
});

test("an organisation that sent nothing is not supplied", async () => {
  expect(await facts.read("K06", "SYN-P3", "2026-27H1")).toMatchObject({ state: "not-supplied" });
});
