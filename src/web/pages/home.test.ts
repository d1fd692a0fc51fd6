import { afterAll, beforeAll, expect, test } from "vitest";
import { type TriedSite, trySite } from "../try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

test("names the packs, newest half-year first, and what it was built from", async () => {
  const words = await site.words("/");
  expect(words).toContain("Ashvale University Hospitals NHS Trust, April to September 2026 (SYN-T001)");
  expect(words).toContain("Old Quay Hospitals NHS Trust, October 2023 to March 2024 (SYN-T009)");
  expect(words).not.toContain("Fernbank");
  expect(words).toContain("Files 7 files, of 5 kinds");
  expect(words).toContain("Rows refused 1 row");
});

test("the page of packs lists the half-years of each organisation", async () => {
  const text = await (await site.app.request("/packs")).text();
  expect(text).toContain('href="/packs/SYN-T001/2026-27H1"');
  expect(text).toContain('href="/packs/SYN-T009/2023-24H2"');
});

test("says how to go on where nobody sent extracts of their own", async () => {
  const published = await trySite({ "icb_list.csv": "" });
  expect(await published.words("/")).toContain("No organisation has supplied extracts of its own.");
  expect(await published.words("/packs")).toContain("No organisation has supplied extracts of its own.");
  expect(await published.words("/data")).toContain("No file was taken.");
  expect(await published.words("/organisations")).toContain("No file names any organisation.");
  expect(published.mistakes).toEqual([]);
  published.close();
});
