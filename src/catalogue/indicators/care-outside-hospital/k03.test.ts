import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";
import { practiceListText } from "../../../store/try-practice-list.ts";

const place = (code: string, role: string, board: string) => `${code},${code},${role},England,${board},2010-04-01`;

const files = {
  "organisations.csv": [
    "ods_code,name,primary_role,nation,icb_code,operational_start",
    place("SYN-I01", "Integrated care board", ""),
    place("SYN-I02", "Integrated care board", ""),
    place("SYN-P1", "GP practice", "SYN-I01"),
    place("SYN-P2", "GP practice", "SYN-I01"),
    place("SYN-P3", "GP practice", "SYN-I01"),
    place("SYN-P4", "GP practice", "SYN-I02"),
  ],
  "activity.csv": [
    "study_key,site_org,month,recruited",
    "S1,SYN-P1,2025-05,3",
    "S1,SYN-P1,2025-06,1",
    "S1,SYN-P2,2025-05,0",
    "S1,SYN-P1,2026-05,1",
  ],
};

let facts: TriedFacts;
beforeAll(async () => {
  facts = await tryReadings({
    ...files,
    "gp-reg-pat-prac-all.csv": practiceListText([
      ["01APR2025", "SYN-P1", 99_999],
      ["01OCT2025", "SYN-P1", 12_000],
      ["01OCT2025", "SYN-P1", 6_000, "FEMALE"],
      ["01OCT2025", "SYN-P2", 5_000],
      ["01OCT2025", "SYN-P3", 3_000],
      ["01OCT2025", "SYN-P4", 7_000],
    ]).split("\n"),
  });
});

test("patients are counted whose practice recruited, out of all on the lists nearest to the middle of the year", async () => {
  // 12,000 of 12,000 + 5,000 + 3,000: those who are female are among them already, and April's list is further away.
  expect(await facts.read("K03", "SYN-I01", "2025-26")).toMatchObject({ n: 12_000, d: 20_000, value: 60, lower: null });
});

test("a board from whose practices nothing came has no figure, and none is nought by silence", async () => {
  expect(await facts.read("K03", "SYN-I02", "2025-26")).toMatchObject({ state: "not-supplied" });
});

test("a year without a list has no figure", async () => {
  expect(await facts.read("K03", "SYN-I01", "2026-27")).toMatchObject({ state: "not-supplied" });
});

test("without any list it says that list sizes were not supplied", async () => {
  const without = await tryReadings(files);
  expect(await without.read("K03", "SYN-I01", "2025-26")).toMatchObject({
    state: "not-supplied",
    because: "no file of list sizes of practices was supplied",
  });
});
