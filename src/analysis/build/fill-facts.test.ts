import { expect, test } from "vitest";
import { sql } from "../../domain/sql.ts";
import { allUnits, tryFacts } from "./try-facts.ts";

const activity = `study_key,site_org,month,recruited,nhs_no,phone
S1,SYN-T001,2026-04,12,9434765919,0113
S1,SYN-T001,2026-05,0,,
S1,SYN-T001,2026-06,x,,
S2,SYN-T001,2026-06,3,,
S2,SYN-T001,2026-06,3,,
`;

test("takes the good rows with their lines, refuses the bad ones by line and column, and drops private columns", async () => {
  const facts = await tryFacts({ "activity.csv": activity }, { units: { ...allUnits, views: [], indicators: [] } });
  expect(await facts.rows(sql`select line, study_key, month, recruited from activity order by line`)).toEqual([
    { line: 2, study_key: "S1", month: "2026-04-01", recruited: 12 },
    { line: 3, study_key: "S1", month: "2026-05-01", recruited: 0 },
    { line: 5, study_key: "S2", month: "2026-06-01", recruited: 3 },
  ]);
  expect(await facts.rows(sql`select line, column_name, found, expected from refused_row order by line`)).toEqual([
    { line: 4, column_name: "recruited", found: "x", expected: "a whole number of 0 or more" },
    {
      line: 6,
      column_name: expect.any(String),
      found: "the same as line 5",
      expected: "each row once: the first is kept",
    },
  ]);
  expect(await facts.rows(sql`select column_name, why, cells from dropped_column order by column_name`)).toEqual([
    { column_name: "nhs_no", why: "contact details", cells: 1 },
    { column_name: "phone", why: "contact details", cells: 1 },
  ]);
  expect(
    await facts.rows(sql`select path, source, rows_read, rows_taken, rows_refused, received_on from file`),
  ).toEqual([
    {
      path: "activity.csv",
      source: "activity",
      rows_read: 5,
      rows_taken: 3,
      rows_refused: 2,
      received_on: "2026-07-30",
    },
  ]);
  expect(await facts.rows(sql`select label from period where kind <> 'month' order by label`)).toEqual([
    { label: "2026-27" },
    { label: "2026-27H1" },
    { label: "2026-27Q1" },
  ]);
});
