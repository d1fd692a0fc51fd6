import { afterAll, beforeAll, expect, test } from "vitest";
import { type TriedSite, trySite } from "../try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

test("shows the sum of a figure and names the lines behind it, without quoting them", async () => {
  const words = await site.words("/figures/SYN-T001/A02/2026-27H1");
  expect(words).toContain("Figure 15 people");
  expect(words).toContain("Interval 8 to 25 (Byar's interval for a count, 95%)");
  expect(words).toContain(
    "2 rows. Whoever holds the files sees the lines themselves with openward explain SYN-T001 A02 2026-27H1 .",
  );
  expect(words).toMatch(/activity\.csv Line 2 Counted in numerator/);
  expect(words).not.toContain("S1,SYN-T001");
});

test("explains a proportion by its numbers", async () => {
  const words = await site.words("/figures/SYN-T001/B05/2026-27H1");
  // One of the two study-sites approved in the period had its first participant within 90 days.
  expect(words).toContain("100 × 1 ÷ 2 = 50%");
});

test("explains why there is no figure", async () => {
  const words = await site.words("/figures/SYN-T001/D01/2026-27H1");
  expect(words).toContain("Figure Not supplied: no workforce file was supplied");
  expect(words).toContain("No row of any file is behind it.");
});
