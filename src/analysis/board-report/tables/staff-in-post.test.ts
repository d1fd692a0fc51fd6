import { afterAll, beforeAll, expect, test } from "vitest";
import { staffInPost } from "./staff-in-post.ts";
import { type TriedTable, tryTable } from "./try-table.ts";

let tried: TriedTable;
beforeAll(async () => {
  tried = await tryTable(staffInPost, {
    "workforce.csv": [
      "org,month,staff_group,wte",
      "SYN-T001,2026-07,Nurses,900",
      "SYN-T001,2026-08,Nurses,1000.25",
      "SYN-T001,2026-08,Doctors,400.5",
      "SYN-T001,2026-08,Nursing support,5000",
      "SYN-T001,2026-08,Estates,5000",
      "SYN-T001,2026-10,Nurses,5000",
      "SYN-T002,2026-09,Nurses,5000",
      "SYN-T003,2026-03,Nurses,5000",
      "SYN-T004,2026-04,Nurses,0",
    ],
  });
});
afterAll(() => tried?.close());

test("are those of the newest month of the period that a return covers, without support staff, and the file is named", async () => {
  expect((await tried.table())?.table).toMatchObject({
    sentence:
      "1,400.8 whole-time equivalents of clinical staff in August 2026, from workforce.csv; support staff are not in it.",
    rows: [
      ["Doctors", "400.5"],
      ["Nurses", "1,000.3"],
    ],
  });
});

test("are nought where the return says nought, and not there where no return covers the period", async () => {
  expect((await tried.table("SYN-T004"))?.table.rows).toEqual([["Nurses", "0.0"]]);
  expect(await tried.table("SYN-T003")).toBeNull();
});
