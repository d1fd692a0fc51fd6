import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { tryFacts } from "../build/try-facts.ts";
import { organisationNames } from "./organisation-names.ts";

let facts: Database;
beforeAll(async () => {
  facts = await tryFacts({
    "organisations.csv": `ods_code,name,primary_role,nation,trust_type,icb_code,operational_start,operational_end
SYN-T1,Ashvale Trust,NHS trust,England,acute,,2010-04-01,
SYN-T2,Twin Trust,NHS trust,England,acute,,2010-04-01,
SYN-T3,Twin Trust,NHS trust,England,acute,,2010-04-01,
`,
  });
});
afterAll(() => facts?.close());

test("an organisation is known by its name, and a name that two have stands for neither", async () => {
  const names = await organisationNames(facts);
  expect(names.get("ashvale trust")).toBe("SYN-T1");
  expect(names.has("twin trust")).toBe(false);
});
