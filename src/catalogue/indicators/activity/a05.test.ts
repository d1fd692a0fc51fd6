import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "studies.csv": [
      "study_key,short_title,design,commercial,band",
      "S1,One,interventional,contract,11",
      "S2,Two,observational,non-commercial,Observational",
      "S3,Three,observational,non-commercial,large-sample",
      "S4,Four,both,non-commercial,",
    ],
    "activity.csv": [
      "study_key,site_org,month,recruited,attribution",
      "S1,SYN-T001,2026-04,2,consented_here",
      "S1,SYN-T001,2026-04,1,remote_mapped",
      "S2,SYN-T001,2026-05,4,consented_here",
      "S3,SYN-T001,2026-06,50,consented_here",
      "S4,SYN-T001,2026-07,1,consented_here",
      "S9,SYN-T001,2026-07,5,consented_here",
      "S1,SYN-T002,2026-07,0,consented_here",
    ],
  });
});

test("a participant counts 11, 3.5 or 1 by the study's band, and by its design where it has none", async () => {
  // 3 * 11 + 4 * 3.5 + 50 * 1 + 1 * 11; S9 is in no list of studies
  expect(await facts.read("A05", "SYN-T001", half)).toMatchObject({ state: "value", value: 108 });
});

test("the weight of a participant is the weighted work over the people in it", async () => {
  // 108 / (3 + 4 + 50 + 1)
  const reading = await facts.read("A05-mean", "SYN-T001", half);
  expect(reading).toMatchObject({ state: "value", n: 108, d: 58, lower: null });
});

test("the largest study is set against everybody recruited", async () => {
  // 50 of 3 + 4 + 50 + 1 + 5
  expect(await facts.read("A10", "SYN-T001", half)).toMatchObject({ n: 50, d: 63 });
});

test("where the only study is the largest, it has all of the participants", async () => {
  expect(await facts.read("A10", "SYN-T001", "2026-04")).toMatchObject({ value: 100, n: 3, d: 3 });
});

test("where nobody was recruited, no study is the largest", async () => {
  expect(await facts.read("A10", "SYN-T002", half)).toMatchObject({ state: "not-applicable" });
  expect(await facts.read("A05", "SYN-T002", half)).toMatchObject({ state: "zero" });
});

test("an organisation that sent nothing is not supplied", async () => {
  expect(await facts.read("A05", "SYN-T003", half)).toMatchObject({ state: "not-supplied" });
});
