import { afterAll, beforeAll, expect, test } from "vitest";
import { type TriedSite, trySite } from "../try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

test("leads to how one organisation is doing: a search, and lists of trusts and boards", async () => {
  const text = await (await site.app.request("/")).text();
  expect(text).toContain('<form class="ow-search" action="/organisations" method="get" role="search">');
  expect(text).toContain('href="/organisations?role=trust"');
});

test("has three lenses, each line a pooled figure with interval and guard, or why there is none", async () => {
  const words = await site.words("/");
  expect(words).toMatch(/Resilience .* Equity .* Adoption /);
  // 80% of the participants of Ashvale are in one study, and all of those of Brackwell.
  expect(words).toContain(
    "100% , recruitment in the largest study: organisation by organisation (34% to 100%, 95% interval). 2 of 2 trusts",
  );
  expect(words).toContain(
    "By deprivation and ethnicity Not supplied: no file tells where participants live or who they are.",
  );
  expect(words).toContain("What was taken up in care Not supplied:");
});

test("keeps activity and benefit apart: neither stands in for the other", async () => {
  const words = await site.words("/");
  expect(words).toMatch(
    /Activity: participants recruited .* Benefit: what came of it for patients and services Not supplied/,
  );
  expect(words).not.toContain("recovery");
});

test("shows the half-year that had ended by the day asked for", async () => {
  expect(await site.words("/")).toContain("All together, April to September 2026");
  // Nobody recruited between March 2024 and 2026, but April to September 2024 has a figure: A02-edge shows in it the year to
  // March 2024, the last that had ended.
  expect(await site.words("/?as-at=2024-12-31")).toContain("All together, April to September 2024");
  // On 30 September that half-year is just over; on the day before it is not.
  expect(await site.words("/?as-at=2024-09-30")).toContain("All together, April to September 2024");
  expect(await site.words("/?as-at=2024-09-29")).toContain("All together, October 2023 to March 2024");
});

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
  expect(await published.words("/")).toContain("No organisation has a figure yet.");
  expect(await published.words("/")).toContain("No organisation has supplied extracts of its own.");
  expect(await published.words("/packs")).toContain("No organisation has supplied extracts of its own.");
  expect(await published.words("/data")).toContain("1 file came, of 0 kinds");
  expect(await published.words("/organisations")).toContain("No file names any organisation.");
  expect(published.mistakes).toEqual([]);
  published.close();
});
