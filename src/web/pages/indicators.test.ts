import { afterAll, beforeAll, expect, test } from "vitest";
import { type TriedSite, trySite } from "../try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
}, 60_000);
afterAll(() => site?.close());

test("the list has every indicator once, with the last period that has figures in words", async () => {
  const text = await (await site.app.request("/indicators")).text();
  for (const { id } of site.readers.units.indicators)
    expect(text.split(`href="/indicators/${id}"`).length - 1, id).toBe(1);
  const words = await site.words("/indicators");
  expect(words).toMatch(/A02 Participants recruited .* April to September 2026 \(people\)/);
  expect(words).toMatch(/E09 Trial results reported when due .* No figures/);
});

test("methods and glossary are made from the definitions: every indicator, kind and word is there", async () => {
  const methods = await (await site.app.request("/methods")).text();
  for (const { id } of site.readers.units.indicators) expect(methods).toContain(`href="/indicators/${id}"`);
  expect(methods).toContain('id="survival"');
  expect(await site.words("/methods")).toContain("March 2020 to March 2022: the COVID-19 pandemic");
  const glossary = await site.words("/glossary");
  for (const word of ["Not supplied", "Study-site", "Half-year", "Whole-time equivalent"])
    expect(glossary).toContain(word);
});
