import { afterAll, beforeAll, expect, test } from "vitest";
import { type TriedSite, trySite } from "../try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

test.each([
  ["ashvale", "Ashvale University Hospitals NHS Trust"],
  ["SYN-T009", "Old Quay Hospitals NHS Trust"],
  ["hospitals university", "Ashvale University Hospitals NHS Trust"],
])("finds by name or code: %s", async (typed, name) => {
  const words = await site.words(`/organisations?q=${encodeURIComponent(typed)}`);
  expect(words).toContain("1 organisation found.");
  expect(words).toContain(name);
});

test("says what a closed one is", async () => {
  expect(await site.words("/organisations?q=quay")).toContain("State closed on 31 March 2024");
});

test("shows a name with markup in it as it was typed", async () => {
  const text = await (await site.app.request("/organisations?q=brackwell")).text();
  expect(text).toContain("Brackwell &lt;b&gt;Community&lt;/b&gt; NHS Trust");
});

test("says so where nothing fits", async () => {
  expect(await site.words("/organisations?q=zzz")).toContain("No organisation in the files has this code");
});

test("without a search, counts organisations by kind and lists trusts in the order of names", async () => {
  const words = await site.words("/organisations");
  expect(words).toMatch(/NHS trusts Open 2 Closed 1/);
  expect(words.indexOf("Ashvale")).toBeLessThan(words.indexOf("Brackwell"));
  expect(words.indexOf("Brackwell")).toBeLessThan(words.indexOf("Old Quay"));
  expect(await site.words("/organisations?role=practice")).toContain("Fernbank Practice");
});
