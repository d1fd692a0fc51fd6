import { afterAll, beforeAll, expect, test } from "vitest";
import type { Method } from "../../domain/indicator.ts";
import { type Sql, sql } from "../../domain/sql.ts";
import type { Database } from "../../store/database.ts";
import { tryFacts } from "../build/try-facts.ts";
import { noRows, rowsBehind } from "./rows-behind.ts";

let facts: Database;
beforeAll(async () => {
  const rows = (study: string) =>
    `study_key,site_org,month,recruited\n${study},SYN-T001,2026-04,1\n${study},SYN-T001,2026-05,0\n`;
  facts = await tryFacts({ "b/activity.csv": rows("S1"), "a/activity.csv": rows("S2") });
});
afterAll(() => facts?.close());

const method = (rows: Sql) => ({ rows }) as Method;
const place = { organisation: "SYN-T001", period: "2026" };
const told = method(sql`
  select site_org as organisation, '2026' as period, file_id, line,
    case when recruited > 0 then 'numerator and denominator' else 'denominator' end as counted_in
  from activity`);

test("gives the numerator's rows first, then by file and line, and counts them all whatever part is asked for", async () => {
  const all = await rowsBehind(facts, told, place, { limit: 10, offset: 0 });
  expect(all.rowsInAll).toBe(4);
  expect(all.counted).toEqual([
    { countedIn: "numerator and denominator", rows: 2 },
    { countedIn: "denominator", rows: 2 },
  ]);
  const [a, b] = all.files;
  expect([a?.path, a?.rows, b?.path, b?.source]).toEqual(["a/activity.csv", 2, "b/activity.csv", "activity"]);
  expect(all.rows.map(({ fileId, line }) => [fileId, line])).toEqual([
    [a?.fileId, 2],
    [b?.fileId, 2],
    [a?.fileId, 3],
    [b?.fileId, 3],
  ]);
  const part = await rowsBehind(facts, told, place, { limit: 2, offset: 3 });
  expect(part.rows).toEqual(all.rows.slice(3));
  expect(part.rowsInAll).toBe(4);
});

test("a method that does not tell its rows apart says so", async () => {
  const plain = method(sql`select site_org as organisation, '2026' as period, file_id, line from activity`);
  expect((await rowsBehind(facts, plain, place, { limit: 1, offset: 0 })).counted).toEqual([
    { countedIn: null, rows: 4 },
  ]);
});

test("there are none for another organisation", async () => {
  expect(await rowsBehind(facts, told, { ...place, organisation: "SYN-T002" }, { limit: 1, offset: 0 })).toEqual(
    noRows,
  );
});
