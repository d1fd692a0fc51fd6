import { afterAll, beforeAll, expect, test } from "vitest";
import { silentSites } from "./silent-sites.ts";
import { type TriedTable, tryTable } from "./try-table.ts";

const many = Array.from({ length: 11 }, (_, i) => `M${10 + i},SYN-T002,2025-05-${10 + i},`);

let tried: TriedTable;
beforeAll(async () => {
  tried = await tryTable(silentSites, {
    "extracts.csv": ["file,received_on", "setup.csv,2026-10-12", "activity.csv,2026-11-12"],
    "studies.csv": [
      "study_key,short_title,design,commercial,rare_disease",
      "S1,Knees and hips,interventional,contract,no",
      "S2,A rare disease,interventional,contract,yes",
    ],
    "setup.csv": [
      "study_key,site_org,open_on,closed_on",
      // 180 days before 30 September is 3 April.
      "S2,SYN-T001,2026-04-03,",
      "S1,SYN-T001,2025-01-15,2026-10-01",
      "S3,SYN-T001,2025-02-01,",
      "open 179 days,SYN-T001,2026-04-04,",
      "closed,SYN-T001,2025-01-01,2026-09-30",
      "recruits,SYN-T001,2025-01-01,",
      ...many,
      "only,SYN-T003,2025-01-01,",
    ],
    "activity.csv": [
      "study_key,site_org,month,recruited",
      "recruits,SYN-T001,2026-09,1",
      // Nought is nobody; somebody elsewhere or later is nobody here yet.
      "S1,SYN-T001,2026-08,0",
      "S1,SYN-T002,2026-08,9",
      "S3,SYN-T001,2026-10,9",
      "other,SYN-T003,2026-09,0",
    ],
  });
});
afterAll(() => tried?.close());

test("lists sites open for 180 days without anybody, the longest open first, and tells rare diseases apart", async () => {
  expect((await tried.table())?.table).toMatchObject({
    sentence:
      "3 study-sites open for 180 days or more have recruited nobody yet; studies of rare diseases may rightly wait.",
    rows: [
      ["Knees and hips (S1)", "15 January 2025", "no"],
      ["S3", "1 February 2025", "no"],
      ["A rare disease (S2)", "3 April 2026", "yes"],
    ],
  });
});

test("of more than 10 lists the 10 opened earliest, and says how many there are", async () => {
  const made = await tried.table("SYN-T002");
  expect(made?.table.sentence).toMatch(/^11 study-sites .* The 10 opened earliest are listed\.$/);
  expect(made?.table.rows.map(([study]) => study)).toEqual(many.slice(0, 10).map((line) => line.slice(0, 3)));
});

test("of one has recruited nobody, and of none is not there", async () => {
  expect((await tried.table("SYN-T003"))?.table.sentence).toMatch(/^1 study-site open .* has recruited nobody yet;/);
  expect(await tried.table("SYN-T009")).toBeNull();
});
