import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mainWords, type TriedSite, triedExtracts, trySite } from "../try-site.ts";
import { source } from "./source.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite({
    ...triedExtracts,
    "activity.csv": `${triedExtracts["activity.csv"]}S1,SYN-T001,2026-08,943 476 5919,\nS1,SYN-T001,2026-09,many,\nS2,SYN-T002,2026-09,4,\n`,
  });
});
afterAll(() => site?.close());

test("says from whom a kind of file is, what its columns mean, and what became of the files that came", async () => {
  const words = await site.words("/data/activity");
  expect(words).toContain("One row is: Participants of one study at one organisation in one month, by one route.");
  expect(words).toContain("Licence The supplying organisation's own data; not for publication as it stands");
  expect(words).toContain("recruited What it means people recruited Must it be there? yes");
  expect(words).toContain("activity.csv, column phone: contact details, 1 cell with something in it.");
  expect(words).toContain("1 file: 7 rows taken, 4 refused");
  expect(words).toContain("Research activity: months supplied");
});

describe("a refused cell", () => {
  test("is shown as it was typed where everything is made up, hostile or not, and never where it looks private", async () => {
    const words = await site.words("/data/activity");
    expect(words).toContain("Line 4 Column recruited Found <script> Expected a whole number of 0 or more");
    expect(words).toContain("Line 10 Column recruited Found [left out: an NHS number]");
    expect(words).toContain("Found the same as line 7");
    expect(words).not.toContain("943");
  });

  test("of an organisation's own extract is not shown, unless within it", async () => {
    const real = { ...site.readers, synthetic: false };
    const request = { params: { source: "activity" } };
    const words = await mainWords(source, real, request);
    expect(words).toContain("Line 11 Column recruited Found not shown Expected a whole number of 0 or more");
    expect(words).not.toMatch(/<script>|Found many|943/);
    const inside = await mainWords(source, { ...real, inside: true }, request);
    expect(inside).toContain("Line 11 Column recruited Found many");
    expect(inside).not.toContain("943");
  });
});

test("a kind of which no file came says what to send it as", async () => {
  const words = await site.words("/data/workforce");
  expect(words).toContain("No file of it came. Send it as workforce.csv .");
});

test("says where a published kind stands in its publisher's file", async () => {
  const words = await site.words("/data/shmi");
  expect(words).toContain("release In the file as the file’s name");
  expect(words).toContain("Published at https://digital.nhs.uk");
});

test("hostile names of a kind are none", async () => {
  for (const word of ["nothing", "<script>", "constructor", "activity'; drop table file", "%00"])
    expect((await site.app.request(`/data/${encodeURIComponent(word)}`)).status).toBe(404);
});
