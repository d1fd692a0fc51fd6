import { expect, test } from "vitest";
import { tryFacts } from "../build/try-facts.ts";
import { organisationsOn } from "./organisations-on.ts";

test("trusts and boards open on a day stand in the order of names; one that opens that day is there, one that closes is not", async () => {
  const facts = await tryFacts({
    "organisations.csv": `ods_code,name,primary_role,nation,operational_start,operational_end
SYN-T1,Zeal,NHS trust,England,2010-04-01,
SYN-T2,Amber,NHS trust,England,2010-04-01,2026-09-30
SYN-T3,Later,NHS trust,England,2026-09-30,
SYN-T4,Undated,NHS trust,England,,
SYN-P1,Fernbank,GP practice,England,2010-04-01,
SYN-I1,Board,integrated care board,England,2022-07-01,
`,
    // Known from figures alone.
    "activity.csv": "study_key,site_org,month,recruited\nS1,SYN-X1,2026-04,1\n",
  });
  const on = async (day: string) => (await organisationsOn(facts, day)).map(({ code }) => code);
  expect(await on("2026-09-29")).toEqual(["SYN-T2", "SYN-I1", "SYN-T4", "SYN-T1"]);
  expect(await on("2026-09-30")).toEqual(["SYN-I1", "SYN-T3", "SYN-T4", "SYN-T1"]);
  expect(await on("2022-06-30")).toEqual(["SYN-T2", "SYN-T4", "SYN-T1"]);
  facts.close();
});
