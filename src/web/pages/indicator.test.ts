import { afterAll, beforeAll, expect, test } from "vitest";
import { mainWords, type TriedSite, trySite } from "../try-site.ts";
import { indicator } from "./indicator.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

test("says what an indicator asks, how it is worked out, how it can mislead and what guards it", async () => {
  const words = await site.words("/indicators/b03");
  expect(words).toContain("B03 Open within 60 days of the approval letter");
  expect(words).toMatch(/Version 1.*Version 2/);
  for (const heading of ["How it is worked out", "How it can mislead", "What guards it"])
    expect(words).toContain(heading);
  expect(words).toContain("What is counted, as SQL");
});

test("says that its review is overdue from the day after it was due", async () => {
  const show = (today: string) => mainWords(indicator, { ...site.readers, today }, { params: { id: "A02" } });
  expect(await show("2027-11-01")).not.toContain("overdue");
  expect(await show("2027-11-02")).toContain("due 1 November 2027, overdue");
});

test("the list has every indicator once", async () => {
  const text = await (await site.app.request("/indicators")).text();
  for (const { id } of site.readers.units.indicators)
    expect(text.split(`href="/indicators/${id}"`).length - 1, id).toBe(1);
});
