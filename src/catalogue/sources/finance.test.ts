import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { finance } from "./finance.ts";

const head = "line_id,org,month,award_or_study,type,amount_pence,direction,milestone_on,invoiced_on,paid_on,used_for\n";

test("takes money in whole pence, corrections below nought among it", async () => {
  const { taken } = await trySource(
    finance,
    "finance.csv",
    `${head}L1,SYN-T001,2026-04,A1,Capacity_Building,2500000,In,,,,\nL2,SYN-T001,2026-04,S1,direct,-100,in,2026-04-02,2026-05-01,,\n`,
  );
  expect(taken).toMatchObject([
    { type: "capacity_building", amount_pence: 2500000, direction: "in" },
    { amount_pence: -100, milestone_on: "2026-04-02", paid_on: null },
  ]);
});

test("refuses pounds with a point, a kind nobody knows and a way that is neither in nor out", async () => {
  const { taken, refused } = await trySource(
    finance,
    "finance.csv",
    `${head}L1,SYN-T001,2026-04,A1,direct,12.50,in,,,,\nL2,SYN-T001,2026-04,A1,salary,12,in,,,,\nL3,SYN-T001,2026-04,A1,grant,12,sideways,,,,\n`,
  );
  expect(taken).toEqual([]);
  expect(refused.map(({ line, column, found }) => [line, column, found])).toEqual([
    [2, "amount_pence", "12.50"],
    [3, "type", "salary"],
    [4, "direction", "sideways"],
  ]);
});
