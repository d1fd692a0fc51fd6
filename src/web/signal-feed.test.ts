import { afterAll, beforeAll, expect, test } from "vitest";
import { atomFeed, tagOf } from "./atom-feed.ts";
import { tryPeersSite } from "./try-peers-site.ts";
import type { TriedSite } from "./try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await tryPeersSite();
});
afterAll(() => site?.close());

const feedOf = async (address: string) => {
  const response = await site.app.request(address);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  return response.text();
};

test("a feed of an organisation tells what changed, whether it goes beyond chance, and what to do", async () => {
  const text = await feedOf("/organisations/SYN-A00/feed.atom");
  expect(text).toContain(
    "<title>Participants recruited, Ash &amp; &lt;b&gt;Oak&lt;/b&gt;: 7 or more in a row on one side of the mean</title>",
  );
  expect(text).toContain("What changed: A sustained fall: 9 months in a row below the mean, first in January 2026.");
  expect(text).toContain(
    "Beyond chance: yes, by this rule: 7 or more in a row on one side of the mean. By chance: about 0.15 signals in a steady series.",
  );
  expect(text).toContain("What to do: Director of research. Ask each specialty. Due 1 November 2026, overdue.");
  expect(text).toContain("No owner named: name one, or note why none is needed.");
});

test("an entry keeps its id, made of organisation, indicator, rule and first period, and is of the day of its figures", async () => {
  const text = await feedOf("/organisations/SYN-A00/feed.atom");
  expect(text).toContain("<id>tag:openward.invalid,2026:signal/SYN-A00/A02/shift/2026-01</id>");
  const entry = text.split("<entry>").find((each) => each.includes("A02/shift/2026-01")) ?? "";
  expect(entry).toContain("<updated>2026-09-30T00:00:00Z</updated>");
  expect(text).not.toContain(site.readers.buildId);
  expect(text).not.toContain(site.readers.today);
});

test("a feed of an indicator tells of every organisation", async () => {
  const text = await feedOf("/indicators/a02/feed.atom");
  expect(text).toContain("<id>tag:openward.invalid,2026:feed/indicator/A02</id>");
  expect(text).toContain('<link rel="self" type="application/atom+xml" href="/indicators/A02/feed.atom"/>');
  expect(text).toContain("signal/SYN-A00/A02/shift/2026-01");
});

test("a feed has what RFC 4287 asks for: one id, title, author and date, and ids that differ", async () => {
  for (const address of [
    "/organisations/SYN-A00/feed.atom",
    "/organisations/SYN-A33/feed.atom",
    "/indicators/A02/feed.atom",
  ]) {
    const [head = "", ...entries] = (await feedOf(address)).split("<entry>");
    for (const part of ["id", "title", "updated", "author"]) expect(head.split(`<${part}>`), address).toHaveLength(2);
    for (const entry of entries)
      for (const part of ["id", "title", "updated"]) expect(entry.split(`<${part}>`)).toHaveLength(2);
    const ids = entries.map((entry) => /<id>([^<]+)/.exec(entry)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test("is refused for a practice's code, an indicator that there is none of, and an organisation that there is none of", async () => {
  expect((await site.app.request("/indicators/Z99/feed.atom")).status).toBe(404);
  expect((await site.app.request("/organisations/SYN-X/feed.atom")).status).toBe(404);
});

test("hostile words stand in a feed as text", () => {
  const nasty = '<script>&"\u0000]]>\uD800';
  const text = atomFeed({
    id: tagOf("feed", nasty),
    title: nasty,
    subtitle: nasty,
    self: "/a?b&c",
    page: "/a",
    updated: "2026-09-30",
    entries: [{ id: tagOf(nasty), title: nasty, page: "/x", updated: "2026-09-30", paragraphs: [nasty] }],
  });
  for (const raw of ["<script", "\u0000", "]]>", "&c"]) expect(text).not.toContain(raw);
  expect(text).toContain("&lt;script&gt;&amp;&quot;");
  expect(text).toContain("/a?b&amp;c");
});
