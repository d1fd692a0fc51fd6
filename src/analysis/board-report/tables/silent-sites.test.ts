import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "../../../domain/sql.ts";
import { silentSites } from "./silent-sites.ts";
import { type TriedTable, tryTable } from "./try-table.ts";

const many = Array.from({ length: 11 }, (_, i) => `M${10 + i},SYN-T002,2025-05-${10 + i},,,`);

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
      "study_key,site_org,open_on,closed_on,first_participant_on,decision",
      // 180 days before 30 September is 3 April.
      "S4,SYN-T001,2026-04-03,,,",
      "S1,SYN-T001,2025-01-15,2026-10-01,,",
      "S3,SYN-T001,2025-02-01,,2026-10-01,",
      "S2,SYN-T001,2025-01-01,,,",
      "open 179 days,SYN-T001,2026-04-04,,,",
      "closed,SYN-T001,2025-01-01,2026-09-30,,",
      "recruits,SYN-T001,2025-01-01,,,",
      "had one before the activity sent,SYN-T001,2025-01-01,,2026-09-30,",
      "turned down,SYN-T001,2025-01-01,,,declined",
      ...many,
      "only,SYN-T003,2025-01-01,,,",
      // Activity was last sent for the quarter before, and for the one before that.
      "heard,SYN-T004,2025-01-01,,,",
      "unheard,SYN-T005,2025-01-01,,,",
      "never heard,SYN-T006,2025-01-01,,,",
    ],
    "activity.csv": [
      "study_key,site_org,month,recruited",
      "recruits,SYN-T001,2026-09,1",
      // Nought is nobody; somebody elsewhere or later is nobody here yet.
      "S1,SYN-T001,2026-08,0",
      "S1,SYN-T002,2026-08,9",
      "S3,SYN-T001,2026-10,9",
      "other,SYN-T003,2026-09,0",
      "other,SYN-T004,2026-04,5",
      "other,SYN-T005,2026-03,5",
    ],
  });
});
afterAll(() => tried?.close());

test("lists sites open for 180 days without anybody, the longest open first, and leaves rare diseases out", async () => {
  expect((await tried.table())?.table).toMatchObject({
    sentence:
      "3 study-sites open for 180 days or more have recruited nobody yet; studies of rare diseases may rightly wait and are left out.",
    rows: [
      ["Knees and hips (S1)", "15 January 2025"],
      ["S3", "1 February 2025"],
      ["S4", "3 April 2026"],
    ],
  });
});

test("calls nobody silent of whom no activity was sent for the quarter or the one before", async () => {
  expect((await tried.table("SYN-T004"))?.table.rows).toEqual([["heard", "1 January 2025"]]);
  expect(await tried.table("SYN-T005")).toBeNull();
  expect(await tried.table("SYN-T006")).toBeNull();
});

test("lists as many as the indicator of silent sites counts, for every organisation", async () => {
  const counted = await tried.facts.rows<{ organisation: string; n: number }>(
    sql`
      select organisation, count(*) as n
      from silent_site
      where silent and period = '2026-27H1'
      group by organisation
      order by organisation`,
  );
  expect(counted.map(({ organisation, n }) => [organisation, n])).toEqual([
    ["SYN-T001", 3],
    ["SYN-T002", 11],
    ["SYN-T003", 1],
    ["SYN-T004", 1],
  ]);
  for (const { organisation, n } of counted)
    expect((await tried.table(organisation))?.table.sentence).toMatch(new RegExp(`^${n} study-sites? `));
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
