import { afterAll, beforeAll, expect, test } from "vitest";
import { participantsBySetting } from "./participants-by-setting.ts";
import { type TriedTable, tryTable } from "./try-table.ts";

let tried: TriedTable;
beforeAll(async () => {
  tried = await tryTable(participantsBySetting, {
    "activity.csv": [
      "study_key,site_org,month,recruited,setting,attribution",
      "S1,SYN-T001,2026-04,3,hospital,consented_here",
      "S2,SYN-T001,2026-09,4,hospital,consented_here",
      "S1,SYN-T001,2026-05,1,hospital,remote_mapped",
      "S1,SYN-T001,2026-05,2,home,identified_only",
      "S1,SYN-T001,2026-06,0,pharmacy,consented_here",
      "S1,SYN-T001,2026-06,5,,",
      "S1,SYN-T001,2026-03,90,hospital,consented_here",
      "S1,SYN-T001,2026-10,90,hospital,consented_here",
      "S1,SYN-T002,2026-04,90,hospital,consented_here",
      "S1,SYN-T004,2026-04,9,care home,",
      "S1,SYN-T004,2026-04,9,home,identified_only",
      "S1,SYN-T004,2026-04,9,hospital,consented_here",
    ],
  });
});
afterAll(() => tried?.close());

test("counts everybody of the period once, by setting and route, with a cell for each pair and blanks named", async () => {
  const made = await tried.people();
  const cells = made?.rows.flatMap((setting, i) =>
    made.columns.map((way, j) => `${setting}, ${way}: ${made.counts[i]?.[j]}`),
  );
  expect(cells).toHaveLength(16);
  expect(cells?.filter((cell) => !cell.endsWith(": 0")).sort()).toEqual([
    "home, identified only: 2",
    "hospital, consented here: 7",
    "hospital, remote mapped: 1",
    "not stated, not stated: 5",
  ]);
  expect(made?.rows).toContain("pharmacy");
  expect(made?.counts.flat().reduce((sum, count) => sum + count)).toBe(15);
});

test("has its columns in one order, whichever of them occur and whatever the settings", async () => {
  expect((await tried.people())?.columns).toEqual(["consented here", "remote mapped", "identified only", "not stated"]);
  expect((await tried.people("SYN-T004"))?.columns).toEqual(["consented here", "identified only", "not stated"]);
});

test("is handed on as a table of people, for the way out to hide and round", async () => {
  expect(await tried.people()).toMatchObject({ totals: "both", wholeOrganisation: true });
});

test("is not there without activity in the period", async () => {
  expect(await tried.people("SYN-T003")).toBeNull();
});
