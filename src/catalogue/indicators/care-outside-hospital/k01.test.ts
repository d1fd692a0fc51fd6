import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

let facts: TriedFacts;

const place = (code: string, role: string, icb: string, opened = "2010-04-01", closed = "") =>
  `${code},${code},${role},England,${icb},${opened},${closed}`;

beforeAll(async () => {
  facts = await tryReadings({
    "organisations.csv": [
      "ods_code,name,primary_role,nation,icb_code,operational_start,operational_end",
      place("SYN-I01", "Integrated care board", ""),
      place("SYN-I02", "Integrated care board", ""),
      place("SYN-I03", "Integrated care board", ""),
      place("SYN-P1", "GP practice", "SYN-I01"),
      place("SYN-P2", "GP practice", "SYN-I01"),
      place("SYN-P3", "GP practice", "SYN-I01"),
      place("SYN-P4", "GP practice", "SYN-I01", "2010-04-01", "2025-09-29"),
      place("SYN-P5", "GP practice", "SYN-I01", "2025-10-01"),
      place("SYN-P6", "GP practice", "SYN-I01", "2025-09-30"),
      place("SYN-P7", "GP practice", "SYN-I02"),
      place("SYN-P8", "GP practice", "SYN-I03"),
      place("SYN-F1", "Community pharmacy", "SYN-I01"),
      place("SYN-F2", "Community pharmacy", "SYN-I01"),
      place("SYN-F3", "Community pharmacy", "SYN-I01"),
      place("SYN-F4", "Community pharmacy", "SYN-I01"),
      place("SYN-T001", "NHS trust", "SYN-I01"),
    ],
    "studies.csv": [
      "study_key,short_title,design,commercial",
      "S1,One,interventional,contract",
      "S2,Two,observational,non-commercial",
    ],
    "activity.csv": [
      "study_key,site_org,month,recruited,consented",
      "S2,SYN-P1,2024-05,5,5",
      "S2,SYN-P1,2025-05,3,3",
      "S2,SYN-P1,2026-03,2,2",
      "S2,SYN-P2,2024-05,4,4",
      "S1,SYN-P2,2025-05,9,9",
      "S2,SYN-P3,2025-05,0,0",
      "S2,SYN-P4,2025-05,7,7",
      "S2,SYN-P5,2025-11,7,7",
      "S1,SYN-P7,2024-05,1,1",
      "S1,SYN-F1,2025-05,1,1",
      "S1,SYN-F2,2025-05,0,2",
      "S1,SYN-F3,2025-05,0,0",
      "S1,SYN-T001,2025-05,900,900",
    ],
  });
});

test("practices that recruited stand over those open on 30 September, the closed and the later ones left out of both", async () => {
  // P1 and P2 of P1, P2, P3 and P6
  expect(await facts.read("K01", "SYN-I01", "2025-26")).toMatchObject({ n: 2, d: 4, value: 50 });
});

test("a practice counts for commercial studies if a company runs and pays for one of them", async () => {
  expect(await facts.read("K02", "SYN-I01", "2025-26")).toMatchObject({ n: 1, d: 4 });
});

test("a pharmacy takes part where somebody was recruited or consented", async () => {
  // F1 and F2 of four
  expect(await facts.read("K04", "SYN-I01", "2025-26")).toMatchObject({ n: 2, d: 4 });
});

test("recruiting again asks for five participants in each of the two years", async () => {
  // P1 has 5 and 5, P2 had 4 the year before
  expect(await facts.read("K07", "SYN-I01", "2025-26")).toMatchObject({ n: 1, d: 2 });
});

test("a board without any activity from practices has no figure, rather than nought", async () => {
  expect(await facts.read("K01", "SYN-I03", "2025-26")).not.toHaveProperty("value");
});

test("in the second half of the year the same practices are looked at", async () => {
  // P1 in March; P5 opened a day too late
  expect(await facts.read("K01", "SYN-I01", "2025-26H2")).toMatchObject({ n: 1, d: 4 });
});

test("the rows behind it are the practices' rows of activity", async () => {
  expect(await facts.rowsBehind("K02", "SYN-I01", "2025-26")).toEqual(["activity.csv 6 numerator"]);
});
