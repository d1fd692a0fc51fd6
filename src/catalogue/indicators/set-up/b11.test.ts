import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "studies.csv": [
      "study_key,short_title,design,commercial,band",
      "S1,One,interventional,contract,11",
      "S2,Two,interventional,contract,11",
      "S3,Three,observational,non-commercial,3.5",
      "S4,Four,observational,non-commercial,1",
    ],
    "setup.csv": [
      "study_key,site_org,selected_on,decision,decided_on",
      "S1,SYN-T001,2026-03-01,declined,2026-04-01",
      "S2,SYN-T001,2026-03-01,withdrawn,2026-05-01",
      "S3,SYN-T001,2026-03-01,accepted,2026-09-30",
      "S4,SYN-T001,2026-03-01,accepted,2026-04-01",
      "S5,SYN-T001,2026-03-01,declined,",
      "S6,SYN-T001,2026-03-01,,",
      "S3,SYN-T002,2026-04-01,accepted,2026-10-01",
    ],
  });
});

test("declined and withdrawn selections are set against all that were decided in the half-year", async () => {
  expect(await facts.read("B11", "SYN-T001", half)).toMatchObject({ n: 2, d: 4, value: 50 });
});

test("for demanding studies alone, every selection was turned down", async () => {
  expect(await facts.read("B11-interventional", "SYN-T001", half)).toMatchObject({ n: 2, d: 2, value: 100 });
});

test("where nothing was decided there is no share", async () => {
  expect(await facts.read("B11", "SYN-T002", half)).toMatchObject({ state: "not-applicable" });
});

test("an organisation that sent nothing is not supplied", async () => {
  expect(await facts.read("B11", "SYN-T003", half)).toMatchObject({ state: "not-supplied" });
});
