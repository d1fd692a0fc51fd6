import { expect, test } from "vitest";
import { activity } from "../../catalogue/sources/activity.ts";
import { shmi } from "../../catalogue/sources/shmi.ts";
import { tryFacts } from "../build/try-facts.ts";
import { lateExtract, sourceArrivals } from "./source-arrivals.ts";

test("counts files, rows, organisations and months of each source that came", async () => {
  const facts = await tryFacts({
    "activity.csv":
      "study_key,site_org,month,recruited\nS1,SYN-T001,2026-04,1\nS1,SYN-T002,2026-06,0\nS1,SYN-T002,2026-07,x\n",
    "notes.txt": "nothing that anybody knows\n",
  });
  expect(await sourceArrivals(facts)).toEqual([
    {
      source: "activity",
      files: 1,
      rowsTaken: 2,
      rowsRefused: 1,
      receivedOn: expect.stringMatching(/^2026-/),
      organisations: 2,
      firstMonth: "2026-04-01",
      lastMonth: "2026-06-01",
    },
  ]);
  facts.close();
});

test.each([
  ["on the day it is due", "2026-08-30", null],
  ["a day later", "2026-08-31", { month: "2026-07-01", dueOn: "2026-08-30" }],
])("the extract of July, due 30 days after its end, %s", (_, today, late) => {
  expect(lateExtract(activity, { lastMonth: "2026-06-01" }, today)).toEqual(late);
});

test("goes over the turn of the year, and leaves publishers their own calendars", () => {
  expect(lateExtract(activity, { lastMonth: "2025-12-01" }, "2026-11-22")).toEqual({
    month: "2026-01-01",
    dueOn: "2026-03-02",
  });
  expect(lateExtract(activity, { lastMonth: null }, "2026-11-22")).toBeNull();
  expect(lateExtract(shmi, { lastMonth: "2012-01-01" }, "2026-11-22")).toBeNull();
});
