import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "../../src/domain/sql.ts";
import { pages } from "../../src/web/pages.gen.ts";
import { type TriedSite, trySite } from "../../src/web/try-site.ts";
import { bigListNote, hostileWords } from "../hostile-words.ts";
import { injections } from "./injections.ts";

// T25: what somebody types into an address becomes a part of a query.

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

const parameters = [
  "q",
  "role",
  "page",
  "period",
  "structure",
  "as-at",
  "source",
  "indicator",
  "peers",
  "theme",
  "year",
];
const words = [...new Set([...hostileWords(), ...injections()])].filter((word) => word.length < 3000);

/** All that the facts hold, in one number for each table. */
async function allOfIt(): Promise<unknown> {
  return site.readers.facts.rows(sql`
    select (select bit_xor(hash(o)) || '' from organisation o) as organisations, (select count(*) from organisation) as n,
      (select bit_xor(hash(f)) || '' from file f) as files, (select bit_xor(hash(b)) || '' from build b) as build,
      (select string_agg(table_name, ' ' order by table_name) from duckdb_tables()) as tables`);
}

test("there are some 300 words that break databases", () => {
  expect(injections().length).toBeGreaterThan(280);
});

test(`no hostile word, through any part of any address, is more than a word that nothing matches${bigListNote}`, async () => {
  const before = await allOfIt();
  const strange: string[] = [];
  const counts = new Map<number, number>();
  const ask = async (address: string) => {
    const { status } = await site.app.request(address);
    counts.set(status, (counts.get(status) ?? 0) + 1);
    if (![200, 400, 403, 404, 414].includes(status)) strange.push(`${status} ${address}`);
  };
  // Each word in a search, and in the path and in every parameter of one page after the other.
  const asked = words.flatMap((word, i) => {
    const typed = encodeURIComponent(word);
    const page = pages[i % pages.length];
    const path = i % 2 === 0 ? page?.tryAt.split("?")[0] : page?.path.replace(/:\w+/g, typed);
    const rotated = parameters.map((_, at) => parameters[(at + i) % parameters.length]);
    return [`/organisations?q=${typed}`, `${path}?${rotated.map((name) => `${name}=${typed}`).join("&")}`];
  });
  // And some that have opened doors elsewhere, through each parameter of each page alone.
  for (const name of parameters)
    for (const { tryAt } of pages)
      asked.push(`${tryAt.split("?")[0]}?${name}=${encodeURIComponent("'; drop table organisation; --")}`);
  for (let i = 0; i < asked.length; i += 8) await Promise.all(asked.slice(i, i + 8).map(ask));
  expect(strange).toEqual([]);
  expect(site.mistakes).toEqual([]);
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1500);
  expect(await allOfIt()).toEqual(before);
  for (const path of ["/tmp/openward-injected.csv", "/tmp/openward-injected"]) expect(existsSync(path)).toBe(false);
});

test("a search for something true of every row finds what a search for nonsense finds: nothing", async () => {
  for (const word of [
    "' or '1'='1",
    "x' or true--",
    "zzz%",
    "%' or name like '%",
    "') or 1=1 --",
    "' union select name from organisation --",
  ])
    expect(await site.words(`/organisations?q=${encodeURIComponent(word)}`), word).toContain("No organisation found");
  for (const word of ["'", "1' or '1'='1", "x'; drop table file; --"])
    expect((await site.app.request(`/organisations/${encodeURIComponent(word)}`)).status).toBe(404);
});
