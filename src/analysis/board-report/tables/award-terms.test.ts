import { afterAll, beforeAll, expect, test } from "vitest";
import { awardTerms } from "./award-terms.ts";
import { type TriedTable, tryTable } from "./try-table.ts";

let tried: TriedTable;
beforeAll(async () => {
  tried = await tryTable(awardTerms, {
    "extracts.csv": ["file,received_on", "awards.csv,2026-10-12"],
    "awards.csv": [
      "award_id,org,funder_kind,start,end,condition,condition_met,checked_on",
      "A2,SYN-T001,outside_HMT_NHS,2026-01-01,,Publish the results,no,2026-05-02",
      "A1,SYN-T001,outside_HMT_NHS,2026-01-01,2026-09-30,Keep the data ten years,yes,2026-06-30",
      "A3,SYN-T001,outside_HMT_NHS,2026-09-30,2027-03-31,Share the code,yes,2026-10-01",
      "A4,SYN-T001,outside_HMT_NHS,,2027-03-31,,,",
      "A5,SYN-T001,outside_HMT_NHS,2026-01-01,,Report each year,not_checked,",
      "over,SYN-T001,outside_HMT_NHS,2026-01-01,2026-09-29,,no,",
      "to come,SYN-T001,outside_HMT_NHS,2026-10-01,,,no,",
      "from the NHS,SYN-T001,NHS,2026-01-01,,,no,",
      "another's,SYN-T002,outside_HMT_NHS,2026-01-01,,,yes,2026-06-30",
    ],
  });
});
afterAll(() => tried?.close());

test("lists awards from outside that are live on the last day, and calls a term nobody marked not checked, not met", async () => {
  expect((await tried.table())?.table).toMatchObject({
    sentence: "Of 5 awards live at the end of the period, 2 have their terms met, 1 not met and 2 not checked.",
    rows: [
      ["A1", "Keep the data ten years", "met", "30 June 2026"],
      ["A2", "Publish the results", "not met", "2 May 2026"],
      ["A3", "Share the code", "met", "1 October 2026"],
      ["A4", "not supplied", "not checked", "not supplied"],
      ["A5", "Report each year", "not checked", "not supplied"],
    ],
  });
});

test("of one is one, whose terms are met", async () => {
  expect((await tried.table("SYN-T002"))?.table.sentence).toBe(
    "Of 1 award live at the end of the period, 1 has its terms met, 0 not met and 0 not checked.",
  );
});

test("is not there for an organisation without such an award", async () => {
  expect(await tried.table("SYN-T003")).toBeNull();
});
