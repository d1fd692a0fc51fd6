import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "studies.csv": [
      "study_key,short_title,design,commercial,specialty",
      "S1,One,interventional,contract,Stroke",
      "S2,Two,observational,collaborative,stroke",
      "S3,Three,both,non-commercial,Cancer",
      "S4,Four,observational,non-commercial,Tree surgery",
    ],
    "activity.csv": [
      "study_key,site_org,month,recruited,setting",
      "S1,SYN-T001,2026-04,5,hospital",
      "S1,SYN-T001,2026-05,1,home",
      "S2,SYN-T001,2026-06,2,hospital",
      "S3,SYN-T001,2026-07,0,hospital",
      "S4,SYN-T001,2026-09,1,hospital",
      "S9,SYN-T001,2026-09,1,hospital",
      "S3,SYN-T002,2026-09,0,hospital",
    ],
  });
});

test("a study that recruited in two months of the half-year counts once, one that recruited nobody does not count", async () => {
  // S1, S2, S4 and S9
  expect(await facts.read("A01", "SYN-T001", half)).toMatchObject({ state: "value", value: 4 });
  expect(await facts.read("A01", "SYN-T001", "2026-27Q1")).toMatchObject({ value: 2 });
  expect(await facts.read("A01", "SYN-T001", "2026-05")).toMatchObject({ value: 1 });
});

test("collaborative studies are not commercial, and studies nobody described are left out of the share", async () => {
  // S1 of S1, S2 and S4
  expect(await facts.read("A06", "SYN-T001", half)).toMatchObject({ n: 1, d: 3 });
});

test("two studies of one specialty make one of 30, and a specialty outside the list none", async () => {
  // Stroke, once in small letters; 100 / 30
  expect(await facts.read("A08", "SYN-T001", half)).toMatchObject({ n: 1, d: 30, lower: null });
});

test("an organisation where nobody was recruited has nought studies and no share of them", async () => {
  expect(await facts.read("A01", "SYN-T002", half)).toMatchObject({ state: "zero" });
  expect(await facts.read("A06", "SYN-T002", half)).toMatchObject({ state: "not-applicable" });
});

test("an organisation that sent nothing is not supplied", async () => {
  expect(await facts.read("A01", "SYN-T003", half)).toMatchObject({ state: "not-supplied" });
});
