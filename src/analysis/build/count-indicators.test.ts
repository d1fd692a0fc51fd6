import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "../../domain/sql.ts";
import type { Database } from "../../store/database.ts";
import { countsOf } from "../readings/count-rows.ts";
import { allUnits, tryFacts } from "./try-facts.ts";

const only = ["A02", "A06", "A11", "B03", "B06", "K05"];
let db: Database;
beforeAll(async () => {
  db = await tryFacts(
    {
      "studies.csv": "study_key,short_title,design,commercial\nS1,Knees,interventional,contract\n",
      "activity.csv": "study_key,site_org,month,recruited\nS1,SYN-T001,2026-04,12\nS1,SYN-T001,2026-05,3\n",
      "setup.csv": `study_key,site_org,selected_on,hra_letter_on,open_on,first_participant_on,in_scope
S1,SYN-T001,2025-01-01,2025-02-01,2025-03-10,2025-04-01,yes
S2,SYN-T001,2026-03-01,2026-04-01,2026-05-10,2026-06-01,yes
`,
    },
    { units: { ...allUnits, indicators: allUnits.indicators.filter(({ id }) => only.includes(id)) } },
  );
});
afterAll(() => db?.close());

const idsIn = async (relation: "counts" | "counted") =>
  (
    await db.rows<{ indicator: string }>(
      relation === "counts"
        ? sql`select distinct indicator from counts order by indicator`
        : sql`select distinct indicator from counted order by indicator`,
    )
  ).map(({ indicator }) => indicator);

test("what only names columns of a kept table anew is not stored again, and stands in the counts with the rest", async () => {
  expect(await idsIn("counts")).toEqual(only);
  expect(await idsIn("counted")).toEqual(["A11", "B03", "B06"]);
  expect(await db.rows(sql`select n, d from counts where indicator = 'A02' and period = '2026-27Q1'`)).toEqual([
    { n: 15, d: null },
  ]);
});

test("each indicator has a relation of its own, with the same rows", async () => {
  for (const id of only) {
    const own = await db.rows(sql`select * from ${countsOf(id)} order by all`);
    expect(own.length, id).toBeGreaterThan(0);
    expect(own, id).toEqual(await db.rows(sql`select * from counts where indicator = $id order by all`, { id }));
  }
});

test("a method counts only within the dates between which it is the method", async () => {
  const versions = await db.rows<{ version: string; first: string; last: string }>(
    sql`
      select method_version as version, min(label_last_day(period))::varchar as first, max(label_last_day(period))::varchar as last
      from ${countsOf("B03")}
      group by method_version
      order by method_version`,
  );
  expect(versions.map(({ version }) => version)).toEqual(["1", "2"]);
  expect((versions[0]?.last ?? "") < "2026-04-01").toBe(true);
  expect((versions[1]?.first ?? "") >= "2026-04-01").toBe(true);
});
