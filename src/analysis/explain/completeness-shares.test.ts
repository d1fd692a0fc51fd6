import { afterAll, beforeAll, expect, test } from "vitest";
import { activity } from "../../catalogue/sources/activity.ts";
import { shmi } from "../../catalogue/sources/shmi.ts";
import type { Database } from "../../store/database.ts";
import { tryFacts } from "../build/try-facts.ts";
import { completenessShares } from "./completeness-shares.ts";

let facts: Database;
beforeAll(async () => {
  facts = await tryFacts({
    "organisations.csv": `ods_code,name,primary_role,nation,operational_start,operational_end
SYN-T001,Upton NHS Trust,NHS trust,England,2010-04-01,
SYN-T002,Ashby NHS Trust,NHS trust,England,2026-05-15,2026-06-30
SYN-P001,Fernbank Practice,GP practice,England,2010-04-01,
`,
    "activity.csv": `study_key,site_org,month,recruited
S1,SYN-T001,2026-04,1
S1,SYN-T001,2026-07,0
S2,SYN-T001,2026-07,0
S1,SYN-T002,2026-06,2
S1,SYN-P001,2026-06,2
`,
  });
});
afterAll(() => facts?.close());

test("counts in each month who sent something, noughts only, nothing, and who was not open", async () => {
  const shares = await completenessShares(facts, activity, { months: 36 });
  const states = (value: number, zero: number, missing: number, closed: number) => ({
    value,
    zero,
    "not-supplied": missing,
    "not-applicable": closed,
    suppressed: 0,
  });
  expect(shares).toEqual([
    { month: "2026-04-01", states: states(1, 0, 0, 1) },
    { month: "2026-05-01", states: states(0, 0, 2, 0) },
    { month: "2026-06-01", states: states(1, 0, 1, 0) },
    { month: "2026-07-01", states: states(0, 1, 0, 1) },
  ]);
});

test("adds to the same number of organisations in every month, and gives as many months as asked for", async () => {
  const shares = await completenessShares(facts, activity, { months: 2 });
  expect(shares.map(({ month }) => month)).toEqual(["2026-06-01", "2026-07-01"]);
  for (const { states } of shares) expect(Object.values(states).reduce((sum, n) => sum + n, 0)).toBe(2);
});

test("is empty for a kind of which nothing came", async () => {
  expect(await completenessShares(facts, shmi, { months: 36 })).toEqual([]);
});
