import { afterAll, beforeAll, expect, test } from "vitest";
import { moneyByType } from "./money-by-type.ts";
import { type TriedTable, tryTable } from "./try-table.ts";

let tried: TriedTable;
beforeAll(async () => {
  tried = await tryTable(moneyByType, {
    "finance.csv": [
      "line_id,org,month,award_or_study,type,amount_pence,direction,used_for",
      "1,SYN-T001,2026-09,S1,etc,5000,in,",
      "2,SYN-T001,2026-04,S1,direct,18240000,in,",
      "3,SYN-T001,2026-05,S1,direct,-240050,in,",
      "4,SYN-T001,2026-05,S1,capacity_building,9000000,in,",
      "5,SYN-T001,2026-06,S1,capacity_building,100000,out,Training",
      "6,SYN-T001,2026-07,S1,capacity_building,200000,out,Coordinators",
      "7,SYN-T001,2026-08,S1,capacity_building,300000,out,Training",
      "8,SYN-T001,2026-08,G1,grant,70000,out,",
      "12,SYN-T001,2026-08,G1,grant,30000,in,",
      "9,SYN-T001,2026-03,S1,direct,99900000,in,",
      "10,SYN-T001,2026-10,S1,direct,99900000,in,",
      "11,SYN-T002,2026-04,S1,direct,99900000,in,",
    ],
  });
});
afterAll(() => tried?.close());

test("keeps money in and money out apart, takes corrections off, and says what money was used for", async () => {
  expect((await tried.table())?.table.rows).toEqual([
    // 182,400.00 less a correction of 2,400.50
    ["Direct costs of commercial studies", "£179,999.50", "£0", "nothing used", "2"],
    ["Capacity building", "£90,000", "£6,000", "Coordinators, Training", "4"],
    ["Grants", "£300", "£700", "not supplied", "2"],
    ["Excess treatment costs", "£50", "£0", "nothing used", "1"],
  ]);
});

test("is not there for an organisation without ledger lines in the period", async () => {
  expect(await tried.table("SYN-T003")).toBeNull();
});
