import { expect, test } from "vitest";
import { tryFacts } from "../build/try-facts.ts";
import { completeness } from "./completeness.ts";

const files = {
  "organisations.csv": `ods_code,name,primary_role,nation,operational_start,operational_end
SYN-T001,Upton NHS Trust,NHS trust,England,2010-04-01,
SYN-T002,Ashby NHS Trust,NHS trust,England,2026-05-15,2026-06-30
`,
  "activity.csv": `study_key,site_org,month,recruited
S1,SYN-T001,2026-04,1
S1,SYN-T001,2026-07,0
S1,SYN-T002,2026-06,2
`,
};

test("tells a month that came from one that did not, and from one in which the organisation was not open", async () => {
  const facts = await tryFacts(files);
  const all = await completeness(facts, { source: "activity", months: 36, offset: 0, limit: 30 });
  expect(all).toEqual({
    months: ["2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01"],
    inAll: 2,
    organisations: [
      {
        code: "SYN-T002",
        name: "Ashby NHS Trust",
        states: ["not-applicable", "not-supplied", "value", "not-applicable"],
      },
      { code: "SYN-T001", name: "Upton NHS Trust", states: ["value", "not-supplied", "not-supplied", "value"] },
    ],
  });
  const second = await completeness(facts, { source: "activity", months: 2, offset: 1, limit: 1 });
  expect(second).toMatchObject({
    months: ["2026-06-01", "2026-07-01"],
    inAll: 2,
    organisations: [{ code: "SYN-T001" }],
  });
  expect(await completeness(facts, { source: "shmi", months: 36, offset: 0, limit: 30 })).toEqual({
    months: [],
    organisations: [],
    inAll: 0,
  });
  facts.close();
});
