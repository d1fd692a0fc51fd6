import { afterAll, beforeAll, expect, test } from "vitest";
import { mainWords, type TriedSite, triedExtracts, trySite } from "../try-site.ts";
import { data } from "./data.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

test("lists every file with what it is, when it came and how many rows were taken and refused", async () => {
  const words = await site.words("/data");
  expect(words).toMatch(
    /activity\.csv What it is Research activity Received \d+ \w+ 2026, not stated Rows taken 7 Rows refused 1/,
  );
  expect(words).toMatch(/notes\.txt What it is Not known not a file Openward knows; nothing was read from it/);
});

test("says in words what came and what is late", async () => {
  const shown = await mainWords(data, { ...site.readers, today: "2026-12-01" });
  expect(shown).toContain("7 files came, of 5 kinds; 2 of them are of no kind that Openward knows");
  expect(shown).toContain("17 rows were taken and 1 refused.");
  expect(shown).toContain(
    "Late on 1 December 2026: research activity, whose extract for October 2026 was due on 30 November 2026",
  );
  expect(await mainWords(data, { ...site.readers, today: "2026-10-15" })).toContain(
    "Nothing is late on 15 October 2026, of the 2 kinds that come month by month.",
  );
});

test("gathers refusals by file and reason, and shows no cell", async () => {
  const words = await site.words("/data");
  expect(words).toContain(
    "activity.csv Column recruited What was expected a whole number of 0 or more First line 4 Rows refused 1",
  );
  expect(words).not.toContain("<script>");
  expect(await site.words("/data?refusals=9")).toContain("There is no such part of the list.");
});

test("names columns that were left out, and why", async () => {
  const words = await site.words("/data");
  expect(words).toContain("activity.csv, column phone: contact details, 1 cell with something in it.");
  expect(words).toContain("Columns that no figure uses, in 1 file studies.csv : colour");
});

test("says aloud what is late, and what is not", async () => {
  const shown = await mainWords(data, { ...site.readers, today: "2026-11-22" });
  // The extract of October is due on 30 November.
  expect(shown).toMatch(
    /Research activity Covers March 2024 to September 2026 Organisations 4 Files 1 Is it late\? on time/,
  );
  const later = await mainWords(data, { ...site.readers, today: "2026-12-01" });
  expect(later).toContain("Late : the extract for October 2026 was due on 30 November 2026");
});

test("shows for which months each organisation is covered, one kind of file at a time", async () => {
  const words = await site.words("/data");
  expect(words).toContain("Research activity: months supplied");
  expect(words).toContain("2 organisations of 3 shown have at least one month missing.");
  expect(words).not.toContain("Fernbank");
  const setup = await site.words("/data?source=setup");
  expect(setup).toContain("Study set-up: months supplied");
  expect(await site.words("/data?source=nonsense")).toContain("Research activity: months supplied");
  expect(await site.words("/data?page=9")).toContain("There is no such part of the list.");
});

test("puts many files of one kind under a disclosure of their own, with the way to all of them", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [
      `sites/${i}/activity.csv`,
      `study_key,site_org,month,recruited\nS${i},SYN-T001,2026-04,1\n`,
    ]),
  );
  const other = await trySite({ ...triedExtracts, ...many });
  try {
    const words = await other.words("/data");
    expect(words).toContain("Research activity: 41 files");
    expect(words).toContain("The first 30 are named here. All 41");
    expect(words).toContain("Not known to Openward: 2 files");
  } finally {
    other.close();
  }
});
