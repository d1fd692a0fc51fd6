import { afterAll, beforeAll, expect, test } from "vitest";
import { type TriedPeople, tryPeople } from "../access/try-people.ts";
import { fillPartnerships } from "./made-up-partnerships.ts";
import { isAbout, publicEntries, publicEntry } from "./public-register.ts";

let people: TriedPeople;
beforeAll(async () => {
  people = await tryPeople();
  await fillPartnerships(people.records, Date.now());
}, 120_000);
afterAll(() => people?.close());

test("lists what was published and counts what was refused", async () => {
  const { entries, refused } = await publicEntries(people.records);
  expect(entries.map(({ view }) => view.title).sort()).toEqual([
    "A camera for the eye clinic",
    "Blood pressure checks at barber shops",
    "Foot checks for people with diabetes",
  ]);
  expect(refused).toBe(1);
});

test("an entry has one revision for every time it was written, each as it was, and its disputes", async () => {
  const { entries } = await publicEntries(people.records);
  const live = entries.find(({ view }) => view.title?.startsWith("Foot"));
  const whole = await publicEntry(people.records, live?.id ?? "");
  expect(whole?.revisions.map(({ version }) => version)).toEqual(
    Array.from({ length: live?.version ?? 0 }, (_, i) => i + 1),
  );
  expect(whole?.revisions.map(({ view }) => view?.status)).toEqual(["in-review", "live"]);
  expect(whole?.revisions[0]?.says).toBe("First published");
  expect(whole?.disputes).toMatchObject([{ organisation: "SYN-C001", settled: null }]);
  expect(whole?.view?.openDisputes).toBe(1);
});

test("what is no entry, or nobody's number, is not there", async () => {
  for (const id of ["", "x", "00000000-0000-4000-8000-000000000104", "../etc/passwd"])
    expect(await publicEntry(people.records, id)).toBeNull();
});

test("is found by the beginnings of words, in any order, without their accents or capitals", async () => {
  const { entries } = await publicEntries(people.records);
  const titles = (question: string) =>
    entries.filter((entry) => isAbout(entry, question)).map(({ view }) => view.title);
  expect(titles("DIAB foot")).toEqual(["Foot checks for people with diabetes"]);
  expect(titles("syn-c001 bárber")).toEqual(["Blood pressure checks at barber shops"]);
  expect(titles("")).toHaveLength(3);
  expect(titles("nowhere")).toEqual([]);
});
