import { afterAll, beforeAll, expect, test } from "vitest";
import { allUnits } from "../build/try-facts.ts";
import { partTables } from "./part-tables.ts";
import type { ReportContext } from "./report-context.ts";
import { tryContext, tryQuestion } from "./try-context.ts";

let context: ReportContext;
beforeAll(async () => {
  context = await tryContext({
    "extracts.csv": ["file,received_on", "setup.csv,2026-10-12", "awards.csv,2026-10-12"],
    "setup.csv": ["study_key,site_org,selected_on,open_on", "S1,SYN-T001,2026-01-01,2026-02-01"],
    "activity.csv": ["study_key,site_org,month,recruited,setting", "S1,SYN-T001,2026-04,0,hospital"],
    "awards.csv": ["award_id,org,funder_kind,start,condition_met", "A1,SYN-T001,outside_HMT_NHS,2026-01-01,yes"],
    "finance.csv": [
      "line_id,org,month,award_or_study,type,amount_pence,direction",
      "1,SYN-T001,2026-09,S1,direct,5000,in",
    ],
    "workforce.csv": ["org,month,staff_group,wte", "SYN-T001,2026-09,Nurses,12"],
    "experience.csv": ["org,quarter,question,responses,positive", "SYN-T001,2026-27Q1,Again,7,6"],
  });
});
afterAll(() => context?.facts.close());

test("every part of the report has its own tables, in order; people stand apart, and hidden cells are told of", async () => {
  const parts = allUnits.frameworks.find(({ id }) => id === "board-report")?.parts ?? [];
  const made = new Map<string, string[]>();
  for (const { id } of parts) {
    const { tables, people, hidden } = await partTables(context, id, tryQuestion);
    const titles = [
      ...tables.map(({ title }) => title),
      ...people.map(({ title }) => `people: ${title}`),
      ...new Set(hidden.map(({ table, row }) => `hidden: ${row} in ${table}`)),
    ];
    if (titles.length > 0) made.set(id, titles);
  }
  expect(Object.fromEntries(made)).toEqual({
    "set-up": ["Where the days go", "Study-sites waiting longest"],
    activity: ["Open study-sites without a participant", "people: Participants by setting and attribution"],
    income: ["Terms of research money from outside NHS Treasury allocations", "Research money by kind"],
    people: ["Clinical staff in post"],
    patients: ["What participants said", "hidden: Again in What participants said"],
  });
});

test("every row of a table has a cell for each column, and every column of figures is one of them", async () => {
  for (const part of ["set-up", "activity", "income", "people", "patients"]) {
    const { tables, people } = await partTables(context, part, tryQuestion);
    for (const { title, head, rows, numeric } of tables) {
      expect(new Set(rows.map((row) => row.length)), title).toEqual(new Set([head.length]));
      expect(
        numeric.every((column) => column > 0 && column < head.length),
        title,
      ).toBe(true);
    }
    for (const { rows, columns, counts } of people)
      expect(counts.map((row) => row.length)).toEqual(rows.map(() => columns.length));
  }
});

test("an organisation without any file has no table at all", async () => {
  for (const part of ["set-up", "activity", "income", "people", "patients"])
    expect(await partTables(context, part, { ...tryQuestion, organisation: "SYN-T009" })).toEqual({
      tables: [],
      people: [],
      hidden: [],
    });
});
