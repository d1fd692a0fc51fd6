import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

const trust = (code: string, icb: string) => `${code},${code},NHS trust,England,${icb},2010-04-01`;

beforeAll(async () => {
  const year = (code: string, april: number, march: number) => [
    `S1,${code},2025-04,${april}`,
    `S1,${code},2026-03,${march}`,
    `S1,${code},2026-09,5`,
  ];
  facts = await tryReadings({
    "organisations.csv": [
      "ods_code,name,primary_role,nation,icb_code,operational_start",
      trust("SYN-T001", "SYN-I01"),
      trust("SYN-T002", "SYN-I01"),
      trust("SYN-T003", "SYN-I01"),
      trust("SYN-T004", "SYN-I02"),
    ],
    "activity.csv": [
      "study_key,site_org,month,recruited",
      ...year("SYN-T001", 60, 40),
      ...year("SYN-T002", 60, 44),
      ...year("SYN-T003", 60, 45),
      ...year("SYN-T004", 102, 0),
    ],
  });
});

test("trusts nearby are those under the same board, and 100 to 104 is just over the threshold", async () => {
  // 100 and 104 are, 105 is not
  expect(await facts.read("A02-edge", "SYN-T001", "2025-26")).toMatchObject({ n: 2, d: 3 });
  expect(await facts.read("A02-edge", "SYN-T004", "2025-26")).toMatchObject({ n: 1, d: 1 });
});

test("the half-year after shows the year that ended, since its own year is not over", async () => {
  expect(await facts.read("A02-edge", "SYN-T003", half)).toMatchObject({ n: 2, d: 3 });
  expect(await facts.read("A02-edge", "SYN-T003", "2026-27")).toMatchObject({ state: "not-applicable" });
});

test("a rush is the share of the last month", async () => {
  expect(await facts.read("A02-rush", "SYN-T001", "2025-26")).toMatchObject({ n: 40, d: 100, value: 40 });
  expect(await facts.read("A02-rush", "SYN-T004", "2025-26")).toMatchObject({ state: "zero", n: 0, d: 102 });
});
