import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostileWords } from "../../../test/hostile-words.ts";
import { triedLists } from "../../analysis/spine/try-published-lists.ts";
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
  expect(words).toContain("1 organisation found");
  expect(words).toContain(name);
});

test("says when a closed one closed, and leads to the one that followed it", async () => {
  const address = "/organisations?q=quay";
  expect(await site.words(address)).toContain(
    "State closed on 31 March 2024 From 1 April 2024 part of Ashvale University Hospitals NHS Trust (SYN-T001)",
  );
  expect(await (await site.app.request(address)).text()).toContain('<a href="/organisations/SYN-T001">');
});

test("shows a name with markup in it as it was typed", async () => {
  const text = await (await site.app.request("/organisations?q=brackwell")).text();
  expect(text).toContain("Brackwell &lt;b&gt;Community&lt;/b&gt; NHS Trust");
});

test("says so where words are spelt only nearly so", async () => {
  const words = await site.words("/organisations?q=ashvael+universty");
  expect(words).toContain("None has these words as they are typed. This one has words spelt nearly so.");
  expect(words).toContain("Ashvale University Hospitals NHS Trust");
});

test("where nothing fits, says what was looked at, what may have been meant and what to try", async () => {
  const words = await site.words("/organisations?q=fernbank+podiatry");
  expect(words).toContain("No organisation in the files has all of “fernbank podiatry” in its code, name");
  expect(words).toContain("Did you mean: Fernbank Practice (SYN-P001)");
  expect(words).toContain("fewer words, such as the town alone");
  expect(await site.words("/organisations?q=zzz")).not.toContain("Did you mean");
});

test("tells in a hint what may be typed", async () => {
  const text = await (await site.app.request("/organisations")).text();
  expect(text).toMatch(/<input [^>]*aria-describedby="q-hint"/);
  expect(text).toMatch(/<div class="nhsuk-hint" id="q-hint">Its name, a former name, a town, a postcode or a code\./);
});

test("keeps what was typed in the box, whatever it is", async () => {
  for (const typed of [...hostileWords().slice(0, 40), "x".repeat(1900)])
    expect((await site.app.request(`/organisations?q=${encodeURIComponent(typed.toWellFormed())}`)).status).toBe(200);
  expect(site.mistakes).toEqual([]);
  expect(await (await site.app.request("/organisations?q=%22%3E%3Cb%3E")).text()).toContain(
    'value="&quot;&gt;&lt;b&gt;"',
  );
});

test("without a search, counts organisations by kind and lists trusts in the order of names", async () => {
  const words = await site.words("/organisations");
  expect(words).toMatch(/NHS trusts Open 2 Closed 1/);
  expect(words.indexOf("Ashvale")).toBeLessThan(words.indexOf("Brackwell"));
  expect(words.indexOf("Brackwell")).toBeLessThan(words.indexOf("Old Quay"));
  expect(await site.words("/organisations?role=practice")).toContain("Fernbank Practice");
});

describe("over published lists", () => {
  let published: TriedSite;
  beforeAll(async () => {
    published = await trySite(triedLists);
  });
  afterAll(() => published?.close());

  test("shows town and postcode, and both parts of a divided trust", async () => {
    expect(await published.words("/organisations?q=ls9+7tf")).toContain(
      "Leeds Teaching Hospitals NHS Trust Code RR8 Kind NHS trust Town and postcode LEEDS, LS9 7TF State open",
    );
    expect(await published.words("/organisations?q=pennine")).toContain(
      "closed on 30 September 2021 From 1 October 2021 divided between Manchester University NHS Foundation Trust (R0A) and Northern Care Alliance NHS Foundation Trust (RM3)",
    );
  });

  test("says which former name and which former code led there", async () => {
    expect(await published.words("/organisations?q=salford+royal")).toContain(
      "Also known as Salford Royal NHS Foundation Trust",
    );
    expect(await published.words("/organisations?q=RMU")).toContain("Followed RMU, a code that no list has any more");
  });
});
