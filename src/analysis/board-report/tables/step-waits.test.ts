import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "../../../domain/sql.ts";
import { stepWaits } from "./step-waits.ts";
import { type TriedTable, tryTable } from "./try-table.ts";

const head =
  "study_key,site_org,selected_on,hra_letter_on,local_pack_on,contract_on,open_on,first_participant_on,closed_on,in_scope,decision,status_as_at";

let tried: TriedTable;
beforeAll(async () => {
  tried = await tryTable(stepWaits, {
    "extracts.csv": ["file,received_on", "setup.csv,2026-10-12", "early/setup.csv,2026-08-31"],
    "setup.csv": [
      head,
      // Selected to letter: 10, 20 and 40 days, and one that has waited 30 so far.
      "S1,SYN-T001,2026-01-01,2026-01-11,2026-01-11,2026-02-10,2026-02-20,2026-03-01,,,,",
      "S2,SYN-T001,2026-01-01,2026-01-21,2026-02-01,2026-02-21,2026-03-03,2026-10-01,,,,",
      "S3,SYN-T001,2026-01-01,2026-02-10,,,,,2026-02-15,,,",
      "S4,SYN-T001,2026-08-31,2026-10-01,,,,,,,,",
      "declined,SYN-T001,2026-01-01,,,,,,,,declined,",
      "out of scope,SYN-T001,2026-01-01,2026-01-02,,,,,,no,,",
      // Began two years ago to the day, and one day later.
      "E1,SYN-T002,2024-09-30,2024-10-01,,,,,2024-10-01,,,",
      "E2,SYN-T002,2024-10-01,2024-10-06,,,,,2024-10-06,,,",
      "C1,SYN-T004,2026-01-01,2026-01-21,,,,,2026-01-21,,,",
      "C2,SYN-T004,2026-01-01,,,,,,2026-01-06,,,",
      "C3,SYN-T004,2026-01-01,,,,,,2026-01-06,,,",
      "R1,SYN-T003,2026-02-01,2026-01-01,2026-02-01,2026-01-20,,,2026-03-01,,,",
      "in 40,SYN-T005,2026-01-01,2026-02-10,,,,,2026-02-10,,,",
      "in 50,SYN-T005,2026-01-01,2026-02-20,,,,,2026-02-20,,,",
      // Its record speaks for 30 days of waiting, though the file came later.
      "seen,SYN-T005,2026-08-01,,,,,,,,,2026-08-31",
      "blank,SYN-T006,2026-01-01,2026-01-11,,2026-02-10,2026-02-20,2026-03-01,,,,",
      "blank too,SYN-T006,2026-01-01,2026-01-11,,,2026-02-20,2026-10-01,,,,",
      "later,SYN-T006,2026-01-01,2026-01-11,2026-11-01,2026-02-20,,,,,,",
    ],
    // Received on 31 August: nothing in it speaks for September.
    "early/setup.csv": [head, "early,SYN-T007,2026-08-01,2026-08-21,,,,,,,,", "planned,SYN-T007,2026-09-10,,,,,,,,,"],
  });
});
afterAll(() => tried?.close());

const rowsOf = async (organisation?: string) =>
  Object.fromEntries((await tried.table(organisation))?.table.rows.map(([step, ...rest]) => [step, rest]) ?? []);

test("count whoever still waits: 10, 20, 40 and 30 so far have a median of 20 days, and one waits", async () => {
  // Survival after day 20 is 3/4 * 2/3 = 1/2.
  const row = (await rowsOf())["Selected to HRA letter"];
  expect([row?.[0], row?.[2], row?.[3]]).toEqual(["20", "4", "1"]);
});

test("end at the day a site closed: nobody can tell how long it would have waited", async () => {
  // Two closed after 5 days; the one that was left reached it after 20.
  expect((await rowsOf("SYN-T004"))["Selected to HRA letter"]).toEqual(["20", "20 to no upper bound yet", "3", "2"]);
});

test("take a step after the period as one still waited for", async () => {
  const rows = await rowsOf();
  // S1 reached it after 9 days; S2 only on 1 October.
  expect(rows["Open to first participant"]?.slice(2)).toEqual(["2", "1"]);
  // Of 3 letters 2 led to a pack, after 0 and 11 days; S3 closed after 5: survival 2/3, then 0.
  expect(rows["HRA letter to local pack"]).toEqual(["11", "0 to no upper bound yet", "3", "1"]);
});

test("look at steps begun in the two years to the end of the period", async () => {
  expect((await rowsOf("SYN-T002"))["Selected to HRA letter"]?.slice(2)).toEqual(["1", "0"]);
});

test("leave out steps whose dates are out of order, and say how many", async () => {
  const made = await tried.table("SYN-T003");
  expect(made?.table.sentence).toMatch(/ 2 steps whose dates are out of order are left out\.$/);
  expect((await rowsOf("SYN-T003"))["Selected to HRA letter"]).toEqual(["none to count", "", "0", "0"]);
  expect((await tried.table())?.table.sentence).not.toContain("out of order");
});

test("count whoever still waits up to the day that the record or its file speaks for, no further", async () => {
  const kept = await tried.facts.rows(
    sql`select study_key, seen_until from study_site where study_key in ('early', 'planned', 'seen') order by study_key`,
  );
  expect(kept.map((row) => Object.values(row))).toEqual([
    ["early", "2026-08-31"],
    ["planned", "2026-08-31"],
    ["seen", "2026-08-31"],
  ]);
  // One reached it after 20 days and waits for the next; the other was to begin only after the file came.
  const rows = await rowsOf("SYN-T007");
  expect(rows["Selected to HRA letter"]).toEqual(["20", "20 to no upper bound yet", "1", "0"]);
  expect(rows["HRA letter to local pack"]?.slice(2)).toEqual(["1", "1"]);
  expect((await tried.table("SYN-T007"))?.table.sentence).not.toContain("out of order");
  // Of 3 one had waited 30 days: survival after day 40 is 1/2. Were its 60 days until the end known, it would be 2/3.
  expect((await rowsOf("SYN-T005"))["Selected to HRA letter"]).toEqual(["40", "40 to no upper bound yet", "3", "1"]);
});

test("take no blank for waiting once a later step has happened: it is left out and counted as missing", async () => {
  const made = await tried.table("SYN-T006");
  const rows = await rowsOf("SYN-T006");
  expect(rows["Selected to HRA letter"]).toEqual(["10", "10 to no upper bound yet", "3", "0"]);
  // A date after the period is no blank; it is out of order beside a contract that was signed.
  expect(rows["HRA letter to local pack"]).toEqual(["none to count", "", "0", "0"]);
  expect(made?.table.sentence).toContain(" 2 steps without a date, though a later one has happened, are left out.");
  expect(made?.table.sentence).toContain(" 1 step whose dates are out of order is left out.");
});

test("are not there where no step began", async () => {
  expect(await tried.table("SYN-T009")).toBeNull();
});
