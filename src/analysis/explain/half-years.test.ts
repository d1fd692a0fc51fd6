import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { tryFacts } from "../build/try-facts.ts";
import { halfYears, newestHalf } from "./half-years.ts";

let facts: Database;
beforeAll(async () => {
  facts = await tryFacts({
    "organisations.csv": `ods_code,name,primary_role,nation
SYN-T001,Upton NHS Trust,NHS trust,England
SYN-T002,Ashby NHS Trust,NHS trust,England
`,
    "activity.csv": `study_key,site_org,month,recruited
S1,SYN-T001,2025-11,1
S1,SYN-T001,2026-04,0
S1,SYN-T002,2026-10,4
`,
  });
});
afterAll(() => facts?.close());

const labels = async (...asked: Parameters<typeof halfYears> extends [unknown, ...infer Rest] ? Rest : never) =>
  (await halfYears(facts, ...asked)).map(({ label }) => label);

test("one that has barely begun is not offered, though there are figures of its first month", async () => {
  expect(await labels("2026-11-22")).toEqual(["2026-27H1", "2025-26H2"]);
  expect(await labels("2027-03-31")).toEqual(["2026-27H2", "2026-27H1", "2025-26H2"]);
  expect(await newestHalf(facts, "2026-11-22")).toMatchObject({ label: "2026-27H1" });
});

test("they are those of one organisation, or of one indicator of it, where either is named", async () => {
  expect(await labels("2027-03-31", { organisation: "SYN-T002" })).toEqual(["2026-27H2"]);
  expect(await labels("2027-03-31", { organisation: "SYN-T001", indicator: "A02" })).toEqual([
    "2026-27H1",
    "2025-26H2",
  ]);
  expect(await labels("2027-03-31", { organisation: "SYN-T001", indicator: "E09" })).toEqual([]);
});

test("there are none by a day before any was over", async () => {
  expect(await newestHalf(facts, "2025-12-31")).toBeNull();
});
