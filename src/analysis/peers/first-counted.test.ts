import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { tryFacts } from "../build/try-facts.ts";
import { firstCounted } from "./first-counted.ts";

let facts: Database;
beforeAll(async () => {
  facts = await tryFacts({
    "organisations.csv":
      "ods_code,name,primary_role,nation\nSYN-T1,One,NHS trust,England\nSYN-T2,Two,NHS trust,England\n",
    "activity.csv": "study_key,site_org,month,recruited\nS1,SYN-T1,2026-04,0\n",
  });
});
afterAll(() => facts?.close());

test("is the first asked for, not the first by its letters, that the organisation has any figure of", async () => {
  expect(await firstCounted(facts, "SYN-T1", ["B05", "A02", "A01"])).toBe("A02");
  expect(await firstCounted(facts, "SYN-T1", ["A01", "A02"])).toBe("A01");
});

test("is none where the organisation has no figure, or nothing is asked for", async () => {
  expect(await firstCounted(facts, "SYN-T2", ["A02"])).toBeNull();
  expect(await firstCounted(facts, "SYN-T1", ["B05"])).toBeNull();
  expect(await firstCounted(facts, "SYN-T1", [])).toBeNull();
});
