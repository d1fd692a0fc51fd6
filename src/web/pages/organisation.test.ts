import { afterAll, beforeAll, expect, test } from "vitest";
import { type TriedSite, trySite } from "../try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

test("shows what an organisation is, whom it followed, and its figures with interval, guards and sentence", async () => {
  const words = await site.words("/organisations/SYN-T001");
  expect(words).toContain("Kind NHS trust, acute");
  expect(words).toContain("Integrated care board Gorrenwater Integrated Care Board");
  expect(words).toContain("Before it Old Quay Hospitals NHS Trust (SYN-T009), the whole of it on 1 April 2024");
  // 12 + 0 + 3; the row of July is refused, and two months are missing.
  expect(words).toMatch(/Participants recruited , definition Figure 15 people .* 95% interval 8 to 25/);
  expect(words).toContain("Not supplied: no workforce file was supplied");
  expect(words).toContain("Guard not supplied:");
});

test("shows the half-year asked for, of those there are", async () => {
  const words = await site.words("/organisations/SYN-T009?period=2023-24H2");
  expect(words).toContain(
    "After it Ashvale University Hospitals NHS Trust (SYN-T001), the whole of it on 1 April 2024",
  );
  expect(words).toContain("Figures, October 2023 to March 2024");
  expect(words).toMatch(/Participants recruited , definition Figure 5 people/);
  expect(await site.words("/organisations/SYN-T009?period=1999-00H1")).toContain("Figures, October 2023 to March 2024");
});

test("shows no figure of a single practice, and says why", async () => {
  const words = await site.words("/organisations/SYN-P001");
  expect(words).toContain("Fernbank Practice");
  expect(words).toContain("Figures of single practices and pharmacies are not shown");
  expect(words).not.toContain("people ,");
});

test("takes a code however it is capitalised", async () => {
  expect((await site.app.request("/organisations/syn-t002")).status).toBe(200);
});
