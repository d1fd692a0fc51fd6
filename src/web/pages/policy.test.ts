import { afterAll, beforeAll, expect, test } from "vitest";
import { type TriedSite, trySite } from "../try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

test("says what was asked, how strongly, between which dates and on whose word", async () => {
  const words = await site.words("/policy");
  expect(words).toContain("Every provider must report research activity and income to its board every six months.");
  expect(words).toMatch(/from 1 April 2026 to 31 March 2029\. Source: .*Medium Term Planning Framework/);
});

test("an old target stands with the day it ended", async () => {
  expect(await site.words("/policy")).toMatch(/within 70 days\. .*? from 1 January 2013 to 31 March 2018\./);
});
