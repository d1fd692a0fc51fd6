import { afterAll, beforeAll, expect, test } from "vitest";
import { tryPeersSite } from "../try-peers-site.ts";
import type { TriedSite } from "../try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await tryPeersSite();
});
afterAll(() => site?.close());

test("offers each rule with how many it gives, and says why another is not possible", async () => {
  const words = await site.words("/organisations/SYN-A01/peers?indicator=A06&period=2026-27H1");
  expect(words).toContain("Acute trusts, 33 others (the usual ones)");
  expect(words).toContain("All trusts, 33 others");
  expect(words).toContain("The same region. No file says in which region it is.");
  expect(words).toContain("Like size. No file says how many clinical staff or beds it had up to 30 September 2026.");
});

test("leads by plain forms to the comparison of the indicator and half-year asked for", async () => {
  const whole = await (await site.app.request("/organisations/SYN-A01/peers?indicator=A06&period=2026-27H1")).text();
  const [text = ""] = whole.split('class="ow-view"');
  expect(text.match(/<form action="\/compare\/SYN-A01\/A06" method="get"/g)).toHaveLength(2);
  expect(text.match(/<input type="hidden" name="period" value="2026-27H1">/g)).toHaveLength(2);
  expect(text).toMatch(/<form [^>]*id="ow-peers"/);
  expect(text).toMatch(/<input [^>]*id="peers-list" name="peers" value=""/);
});

test("names everybody who can be ticked in the order of names, without the organisation itself", async () => {
  const text = await (await site.app.request("/organisations/SYN-A01/peers")).text();
  const named = [...text.matchAll(/type="checkbox" value="([^"]+)"/g)].map(([, code]) => code);
  expect(named).toHaveLength(33);
  expect(named.slice(0, 3)).toEqual(["SYN-A00", "SYN-A02", "SYN-A03"]);
  expect(text).toContain("Ash &amp; &lt;b&gt;Oak&lt;/b&gt; (SYN-A00)");
});

test("holds the list or the rule that the address has, and opens where the list cannot be read", async () => {
  const of = async (words: string) => (await site.app.request(`/organisations/SYN-A01/peers?peers=${words}`)).text();
  expect(await of("syn-a03,SYN-A02")).toContain('value="SYN-A02,SYN-A03"');
  expect(await of("all")).toMatch(/value="all"[^>]* checked/);
  expect(await of("%3Cb%3E")).toMatch(/value="type"[^>]* checked/);
});
