import { expect, test } from "vitest";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { possiblePacks } from "./possible-packs.ts";

const organisations = `ods_code,name,primary_role,nation
SYN-T001,Upton NHS Trust,NHS trust,England
SYN-T002,Ashby NHS Trust,NHS trust,England
SYN-P001,Fernbank Practice,GP practice,England
`;

test("names the half-years that an organisation's monthly extracts touch, newest first, and no practice", async () => {
  const facts = await tryFacts({
    "organisations.csv": organisations,
    "activity.csv": `study_key,site_org,month,recruited
S1,SYN-T001,2025-11,1
S1,SYN-T001,2026-04,0
S1,SYN-P001,2026-04,1
`,
    // Study-sites are a state of affairs until the file came, here into October 2026.
    "setup.csv": `study_key,site_org,selected_on,open_on,status_as_at
S1,SYN-T001,2026-05-01,2026-09-20,2026-09-30
S1,SYN-T002,2026-05-01,2026-05-20,2026-09-30
`,
  });
  expect(await possiblePacks(facts, allUnits, "2026-11-01")).toEqual([
    { code: "SYN-T002", name: "Ashby NHS Trust", periods: ["2026-27H1"] },
    { code: "SYN-T001", name: "Upton NHS Trust", periods: ["2026-27H1", "2025-26H2"] },
  ]);
  expect(await possiblePacks(facts, allUnits, "2026-11-01", "SYN-T001")).toMatchObject([{ code: "SYN-T001" }]);
  expect(await possiblePacks(facts, allUnits, "2026-11-01", "SYN-P001")).toEqual([]);
  // By the end of August the half-year to September was not over.
  expect(await possiblePacks(facts, allUnits, "2026-08-31", "SYN-T001")).toMatchObject([{ periods: ["2025-26H2"] }]);
  facts.close();
});

test("there are none where nobody sent extracts of their own", async () => {
  const facts = await tryFacts({});
  expect(await possiblePacks(facts, allUnits, "2026-11-01")).toEqual([]);
  facts.close();
});
