import { afterAll, beforeAll, expect, test } from "vitest";
import { oldestWaiting } from "./oldest-waiting.ts";
import { type TriedTable, tryTable } from "./try-table.ts";

const many = Array.from({ length: 11 }, (_, i) => `M${10 + i},SYN-T002,2026-05-${10 + i},,,,,,,`);

const head =
  "study_key,site_org,selected_on,hra_letter_on,open_on,first_participant_on,closed_on,in_scope,decision,status_as_at";

let tried: TriedTable;
beforeAll(async () => {
  tried = await tryTable(oldestWaiting, {
    "extracts.csv": ["file,received_on", "setup.csv,2026-10-12", "early/setup.csv,2026-08-31"],
    "studies.csv": ["study_key,short_title,design,commercial", "S1,Knees and hips,interventional,contract"],
    "setup.csv": [
      head,
      // 90 days after 2 July is 30 September: not more than 90. 1 July is one day more.
      "S4,SYN-T001,2026-06-01,2026-07-02,,,,,,",
      "S3,SYN-T001,2026-06-01,2026-07-01,2026-10-05,,,,,",
      "S2,SYN-T001,2026-05-31,2026-06-30,2026-09-30,2026-10-01,,,,",
      "S1,SYN-T001,2025-09-30,2026-10-01,,,2026-10-01,,,",
      "has one,SYN-T001,2025-01-01,2025-02-01,2025-03-01,2026-09-30,,,,",
      "closed,SYN-T001,2025-01-01,2025-02-01,2025-03-01,,2026-09-30,,,",
      "declined,SYN-T001,2025-01-01,,,,,,declined,",
      "out of scope,SYN-T001,2025-01-01,,,,,no,,",
      "selected later,SYN-T001,2026-10-01,,,,,,,",
      ...many,
      "only,SYN-T003,2026-09-30,,,,,,,",
      // Steps without a date of their own, though a later one has happened.
      "no letter,SYN-T004,2026-09-01,,2026-09-20,,,,,",
      // 30 June and 60 days is 29 August, before the 90 are over; the record says no more.
      "noted early,SYN-T005,2026-06-30,2026-06-30,,,,,,2026-08-29",
    ],
    "early/setup.csv": [
      "study_key,site_org,selected_on,contract_on",
      "came early,SYN-T005,2026-08-01,2026-08-20",
      "planned,SYN-T005,2026-09-10,",
    ],
  });
});
afterAll(() => tried?.close());

test("lists who waits on the last day, longest first, with the step that comes next as it stood on that day", async () => {
  expect((await tried.table())?.table).toMatchObject({
    sentence:
      "4 study-sites wait for a first participant on 30 September 2026; 2 of them more than 90 days after the HRA letter.",
    rows: [
      ["Knees and hips (S1)", "30 September 2025", "365", "HRA letter"],
      ["S2", "31 May 2026", "122", "first participant"],
      ["S3", "1 June 2026", "121", "opening"],
      ["S4", "1 June 2026", "121", "opening"],
    ],
  });
});

test("of more than 10 lists the 10 selected earliest, and says how many there are", async () => {
  const made = await tried.table("SYN-T002");
  expect(made?.table.sentence).toBe(
    "11 study-sites wait for a first participant on 30 September 2026; 0 of them more than 90 days after the HRA letter. The 10 selected earliest are listed.",
  );
  expect(made?.table.rows.map(([study]) => study)).toEqual(many.slice(0, 10).map((line) => line.slice(0, 3)));
});

test("of one waits, with no day yet behind it", async () => {
  const made = await tried.table("SYN-T003");
  expect(made?.table.sentence).toMatch(/^1 study-site waits /);
  expect(made?.table.rows).toEqual([["only", "30 September 2026", "0", "HRA letter"]]);
});

test("counts days only as far as a record or its file speaks, and says so", async () => {
  expect((await tried.table("SYN-T005"))?.table).toMatchObject({
    sentence:
      "2 study-sites wait for a first participant on 30 September 2026; 0 of them more than 90 days after the HRA letter. 2 of them are known of only up to an earlier day, 29 August 2026 at the earliest, and the days are counted to it.",
    rows: [
      ["noted early", "30 June 2026", "60", "opening"],
      ["came early", "1 August 2026", "30", "opening"],
    ],
  });
  expect((await tried.table())?.table.sentence).not.toContain("earlier day");
});

test("names the first step after the last one that has happened, whether or not those before it have dates", async () => {
  expect((await tried.table("SYN-T004"))?.table.rows).toEqual([
    ["no letter", "1 September 2026", "29", "first participant"],
  ]);
});

test("is not there where nobody waits", async () => {
  expect(await tried.table("SYN-T009")).toBeNull();
});
