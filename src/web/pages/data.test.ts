import { afterAll, beforeAll, expect, test } from "vitest";
import { mainWords, type TriedSite, trySite } from "../try-site.ts";
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

test("says each refusal as a sentence with line and column, hostile cells as they were typed", async () => {
  const words = await site.words("/data");
  expect(words).toContain("1 row refused; the others of the same files were kept.");
  expect(words).toContain(
    'activity.csv, line 4, column recruited: found "<script>", expected a whole number of 0 or more.',
  );
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
    /Research activity Publisher.*March 2024 to September 2026 Organisations 4 Is it late\? on time/,
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
