import { afterAll, beforeAll, expect, test } from "vitest";
import { tryBoards } from "../analysis/explain/try-boards.ts";
import { type TriedSite, trySite } from "./try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite(tryBoards);
});
afterAll(() => site?.close());

const markup = async (address: string) => (await site.app.request(address)).text();

test("says in one breath what stands under the board and how much of it takes part", async () => {
  expect(await site.words("/organisations/SYN-I01")).toContain(
    "In NHS Gorrenwater Integrated Care Board there are 2 trusts, 4 general practices and 2 community pharmacies. 2 of the practices recruited somebody. 60% of registered patients are at such a practice. 1 of the pharmacies had a part in a study.",
  );
});

test("counts of places stand with their share, its interval and the day on which they were open", async () => {
  const words = await site.words("/organisations/SYN-I01");
  expect(words).toContain("4 open on 30 September 2025; 2 took part (50%, 95% interval 15% to 85%)");
  expect(words).toContain("2 open on 30 September 2025; 1 took part (50%, 95% interval 9% to 91%)");
});

test("patients of practices that recruited are a share of all on the lists, and without lists it says what was not supplied", async () => {
  // 9,000 + 3,000 of 20,000
  expect(await site.words("/organisations/SYN-I01")).toContain(
    "12,000 of 20,000 are at a practice that recruited (60%)",
  );
  const { "gp-reg-pat-prac-all.csv": _, ...others } = tryBoards;
  const without = await trySite(others);
  const words = await without.words("/organisations/SYN-I01");
  expect(words).toContain("Which share of registered patients is at such a practice is not known.");
  expect(words).toContain("no file of list sizes of practices was supplied");
  without.close();
});

test("names the trusts with what they sent, and says what is missing", async () => {
  const words = await site.words("/organisations/SYN-I01");
  expect(words).toContain("2 open; activity sent for all 12 months by 0; for some of them by 1; for none by 1");
  expect(words).toContain("1 trust of 2 sent no activity for the year to March 2026: Brackwell NHS Trust.");
  expect(words).toContain("1 trust of 2 sent activity for some months only: Ashvale NHS Trust.");
  expect(words).toContain(
    "2 of 4 general practices open: no participant in the files; whether they were ever asked is not known.",
  );
  expect(words).toContain(
    "1 of 1 study-site of its trusts, open for 180 days or more at the year’s end, has recruited nobody so far.",
  );
  expect(await markup("/organisations/SYN-I01")).toContain('<a href="/organisations/SYN-T001">Ashvale NHS Trust</a>');
});

test("each figure stands with interval, guards and a sentence", async () => {
  const words = await site.words("/organisations/SYN-I01");
  for (const name of ["Practices recruiting", "Pharmacies active in research", "Recruitment outside hospital"])
    expect(words).toContain(name);
  expect(words).toMatch(
    /Practices recruiting , definition .* 50% .* 2 of 4 .* 15% to 85% .* Practices that recruit again 50%; the guard is quiet/,
  );
});

test("the map has this board highlighted", async () => {
  const text = await markup("/organisations/SYN-I01");
  expect(text).toContain("NHS Gorrenwater Integrated Care Board has a thick outline.");
});

test("a board of which no file says anything has reasons instead of noughts", async () => {
  const words = await site.words("/organisations/SYN-I03");
  expect(words).toContain("How many practices recruited somebody is not known.");
  expect(words).toContain(
    "and practices that recruit again: not supplied: the research activity file says nothing of this organisation in this period.",
  );
  expect(words).toContain("No file lists a trust under this board.");
  expect(site.mistakes).toEqual([]);
});

test("no practice or pharmacy is named, and no count of participants below the board stands on the page", async () => {
  const text = await markup("/organisations/SYN-I01");
  expect(text).not.toMatch(/SYN-[PF]\d|Fernbank|Millrace/);
});

test("other years are led to, and a trust's page is as it was", async () => {
  expect(await markup("/organisations/SYN-I01")).toContain('href="/organisations/SYN-I01?year=2024-25"');
  expect(await site.words("/organisations/SYN-I01?year=2024-25")).toContain("the year to March 2025");
  expect(await site.words("/organisations/SYN-T001")).not.toContain("What is missing");
});
