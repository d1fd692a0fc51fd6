import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "studies.csv": [
      "study_key,short_title,design,commercial",
      "S1,One,interventional,contract",
      "S2,Two,observational,non-commercial",
      "S3,Three,both,non-commercial",
    ],
    "activity.csv": [
      "study_key,site_org,month,recruited",
      "S1,SYN-T001,2026-04,30",
      "S2,SYN-T001,2026-04,500",
      "S3,SYN-T001,2026-09,10",
      "S1,SYN-T002,2026-04,7",
      "S2,SYN-T003,2026-04,7",
    ],
    "workforce.csv": [
      "org,month,staff_group,wte",
      "SYN-T001,2026-04,HCHS doctors,200",
      "SYN-T001,2026-04,Consultants,80",
      "SYN-T001,2026-04,Nurses & health visitors,500",
      'SYN-T001,2026-04,"Scientific, therapeutic & technical staff",100',
      "SYN-T001,2026-04,Ambulance staff,50",
      'SYN-T001,2026-04,"Support to doctors, nurses & midwives",900',
      "SYN-T001,2026-04,Managers,70",
      "SYN-T001,2026-05,Midwives,150",
      "SYN-T001,2026-05,HCHS doctors,1000",
      "SYN-T003,2026-04,HCHS doctors,100",
    ],
  });
});

test("people in interventional studies stand over the mean of clinical staff, consultants counted once and support staff not at all", async () => {
  // April 200 + 500 + 100 + 50 = 850, May 150 + 1,000 = 1,150, mean 1,000; 1,000 * (30 + 10) / 1,000
  expect(await facts.read("A03", "SYN-T001", half)).toMatchObject({ state: "value", value: 40, n: 40, d: 1000 });
});

test("a trust whose participants are all in observational studies has nought for its staff", async () => {
  expect(await facts.read("A03", "SYN-T003", half)).toMatchObject({ state: "zero", n: 0, d: 100 });
});

test("without a workforce return there is nothing to divide by, and the figure is not supplied", async () => {
  expect(await facts.read("A03", "SYN-T002", half)).toMatchObject({ state: "not-supplied" });
});

test("the staff counted are the lines behind the figure", async () => {
  expect(await facts.rowsBehind("A03", "SYN-T001", "2026-04")).toEqual([
    "activity.csv 2 numerator",
    "workforce.csv 2 denominator",
    "workforce.csv 4 denominator",
    "workforce.csv 5 denominator",
    "workforce.csv 6 denominator",
  ]);
});
