import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { awards } from "./awards.ts";

const head = "award_id,org,funder_kind,start,end,condition,condition_met,checked_on\n";

test("takes an award with its condition, met, unmet or not checked", async () => {
  const { taken } = await trySource(
    awards,
    "awards.csv",
    `${head}A1,SYN-T001,outside_hmt_nhs,2025-04-01,2027-03-31,publish within a year,not_checked,\nA2,SYN-T001,commercial,2025-04-01,,,yes,2026-01-01\n`,
  );
  expect(taken).toMatchObject([
    { funder_kind: "outside_HMT_NHS", starts_on: "2025-04-01", ends_on: "2027-03-31", condition_met: "not_checked" },
    { funder_kind: "commercial", ends_on: null, condition_met: "yes" },
  ]);
});

test("refuses an award that ends before it begins", async () => {
  const { refused } = await trySource(awards, "awards.csv", `${head}A1,SYN-T001,NHS,2025-04-01,2025-03-31,,,\n`);
  expect(refused).toMatchObject([{ line: 2, column: "ends_on", found: "2025-03-31" }]);
});
