import { afterAll, beforeAll, expect, test } from "vitest";
import { tryPeersSite } from "../try-peers-site.ts";
import { mainWords, type TriedSite } from "../try-site.ts";
import { signals } from "./signals.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await tryPeersSite();
});
afterAll(() => site?.close());

test("says how many signals there are in how many series, and how many chance alone would give", async () => {
  const words = await site.words("/signals");
  expect(words).toContain("April to September 2026, as reported");
  expect(words).toMatch(/\d+ signals? in \d+ series and \d+ places? among peers, of 34 organisations\./);
  expect(words).toMatch(/With nothing but chance in them there would be about \d+(\.\d)? \./);
  expect(words).not.toContain("worked out so far");
});

test("shows each with its size beside what is usual, its guard, and its owner or that there is none", async () => {
  const words = await site.words("/signals?indicator=A02");
  expect(words).toContain("A sustained fall: 9 months in a row below the mean, first in January 2026.");
  expect(words).toMatch(
    /22 people in September 2026; mean 41, limits \d+ to \d+\. By chance: about 0\.15 signals in a steady series\./,
  );
  expect(words).toContain("Director of research. Ask each specialty. Due 1 November 2026, overdue.");
  expect(words).toContain("Ash & <b>Oak</b>");
});

test("shows those without an owner, of one theme or organisation, when asked", async () => {
  expect(await site.words("/signals?indicator=A02&owner=none")).not.toContain("Director of research");
  expect(await site.words("/signals?organisation=SYN-A03")).toContain("of 1 organisation.");
  expect(await site.words("/signals?theme=income")).toContain("Nothing of this kind stands out.");
});

test.each([
  ["theme=everything", 400],
  ["indicator=Z99", 404],
  ["organisation=SYN-X", 404],
])("refuses %s, which names nothing, %i", async (words, status) => {
  expect((await site.app.request(`/signals?${words}`)).status).toBe(status);
});

test("says how far it is while organisations are worked out, and is asked for again", async () => {
  const { period, organisations, reports } = await site.readers.overview();
  const some = new Map([...reports].slice(0, 5));
  const readersWhile = (working: boolean) => ({
    ...site.readers,
    overview: () => Promise.resolve({ period, organisations, reports: some, working: () => working }),
  });
  expect(await mainWords(signals, readersWhile(true))).toContain(
    "5 of 34 organisations worked out so far; this page fills as it goes. Show what is ready now",
  );
  expect(await mainWords(signals, readersWhile(false))).toContain("Only 5 of 34 organisations could be worked out");
});

test("says so where no organisation has a figure", async () => {
  const empty = { period: null, organisations: [], reports: new Map(), working: () => false };
  const readers = { ...site.readers, overview: () => Promise.resolve(empty) };
  expect(await mainWords(signals, readers)).toContain("No organisation has a figure yet");
});
