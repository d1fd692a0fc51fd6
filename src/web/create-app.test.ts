import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bigListNote, hostileWords } from "../../test/hostile-words.ts";
import { stylesheetAddress } from "../components/styles.ts";
import { createApp } from "./create-app.ts";
import { pages } from "./pages.gen.ts";
import type { Readers } from "./readers.ts";
import { oneBuild, type TriedSite, trySite, wordsOf } from "./try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

describe("every page", () => {
  test.each(pages.filter(({ gives }) => gives !== "file").map((page) => [page.tryAt, page] as const))(
    "%s has one h1, a title of its own, and no other host in it",
    async (address) => {
      const response = await site.app.request(address);
      expect(response.status).toBe(200);
      const text = await response.text();
      expect(text.match(/<h1[ >]/g)).toHaveLength(1);
      expect(text).toMatch(/<title>[^<]{3,} - Openward<\/title>/);
      expect(text).toContain("Synthetic data: every organisation and figure here is made up");
      expect(text).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
      expect(text).not.toMatch(/ style="|<script|<style| on\w+="/);
      expect(site.mistakes).toEqual([]);
    },
  );

  test("has the headers that keep a browser from running or fetching anything else", async () => {
    for (const address of [...pages.map(({ tryAt }) => tryAt), "/nowhere", "/healthz", stylesheetAddress()]) {
      const { headers } = await site.app.request(address);
      const policy = headers.get("content-security-policy") ?? "";
      for (const part of [
        "default-src 'self'",
        "script-src 'none'",
        "style-src 'self';",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ])
        expect(`${policy};`, address).toContain(part);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
    }
  });

  test("is kept by a browser until another build is shown", async () => {
    const first = await site.app.request("/data");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toContain("0123456789abcdef");
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const again = await site.app.request("/data", { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    const other = await site.app.request("/data", { headers: { "if-none-match": 'W/"another"' } });
    expect(other.status).toBe(200);
  });

  test("is in the navigation once where it should be, and marked where one is", async () => {
    const text = await (await site.app.request("/data")).text();
    expect(text.match(/aria-current="page"/g)).toHaveLength(1);
    expect(wordsOf(text)).toContain("Home Board packs Organisations Indicators Signals Data About");
  });
});

describe("what is not a page", () => {
  test.each([
    ["/nowhere", 404, "There is no page at this address."],
    ["/organisations/SYN-T999", 404, 'No organisation has the code "SYN-T999" in the files that were built.'],
    ["/indicators/Z99", 404, "There is no indicator of this name."],
    ["/figures/SYN-T001/A02/soon", 400, '"soon" is not a period.'],
    ["/figures/SYN-P001/A02/2026-27H1", 403, "Figures of single practices and pharmacies are not shown"],
    ["/packs/SYN-T001/2026-27", 400, "A board pack is for a half-year; 2026-27 is not one."],
    ["/packs/SYN-P001/2026-27H1", 403, "Figures of single practices and pharmacies are not shown"],
    ["/packs/SYN-T001/2026-27H1/board-pack.exe", 404, "A board pack has no such file."],
  ])("%s says so in the frame, %i", async (address, status, sentence) => {
    const response = await site.app.request(address);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    expect(wordsOf(text)).toContain(sentence);
    expect(text).not.toMatch(/\bat .*\.ts:/);
  });

  test("only reading is allowed", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      const response = await site.app.request("/", { method });
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("GET, HEAD");
    }
    expect((await site.app.request("/", { method: "HEAD" })).status).toBe(200);
  });

  test("a mistake of ours is told to the log and not to the reader", async () => {
    const broken = { ...site.readers, facts: { rows: () => Promise.reject(new RangeError("secret detail")) } };
    const log: string[] = [];
    const app = createApp({
      builds: oneBuild({ state: "build", readers: broken }),
      version: "1",
      log: (line) => log.push(line),
    });
    const response = await app.request("/data");
    expect(response.status).toBe(500);
    const words = wordsOf(await response.text());
    expect(words).toContain("Something went wrong");
    expect(words).not.toContain("secret detail");
    expect(log.join()).toContain("RangeError: secret detail");
  });
});

describe("within the organisation", () => {
  const inside = (readers: Partial<Readers>, thisMachineOnly: boolean) =>
    createApp({
      builds: oneBuild({ state: "build", readers: { ...site.readers, ...readers } }),
      version: "1",
      thisMachineOnly,
      log: () => {},
    });

  test("pages are left in no browser", async () => {
    const { headers } = await inside({ inside: true }, true).request("http://localhost/data");
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("etag")).toBeNull();
  });

  test("on this machine alone, only its own names are answered", async () => {
    const app = inside({ inside: true }, true);
    for (const host of ["localhost:8080", "127.0.0.1:8080", "[::1]:8080"])
      expect((await app.request(`http://${host}/healthz`)).status, host).toBe(200);
    for (const host of ["elsewhere.example", "localhost.elsewhere.example", "127.0.0.1.elsewhere.example"])
      expect((await app.request(`http://${host}/data`)).status, host).toBe(421);
    expect((await inside({}, false).request("http://elsewhere.example/healthz")).status).toBe(200);
  });
});

describe("without a build", () => {
  test.each([
    ["nothing", "Nothing has been built yet"],
    ["damaged", "Under repair"],
  ] as const)("%s is said on every page and to whoever asks whether it is well", async (state, title) => {
    const app = createApp({ builds: oneBuild({ state, because: "Because." }), version: "1", log: () => {} });
    const page = await app.request("/data");
    expect(page.status).toBe(503);
    expect(wordsOf(await page.text())).toContain(title);
    const health = await app.request("/healthz");
    expect(health.status).toBe(503);
    expect(await health.json()).toEqual({ status: state, because: "Because." });
    expect((await app.request(stylesheetAddress())).status).toBe(200);
  });
});

test("says in JSON that it is well, and which build it shows", async () => {
  const response = await site.app.request("/healthz");
  expect(response.headers.get("content-type")).toContain("application/json");
  expect(await response.json()).toEqual({ status: "ok", buildId: "0123456789abcdef", synthetic: true });
});

describe("a pack", () => {
  test("is made from what was built, with only its own style allowed by its hash", async () => {
    const response = await site.app.request("/packs/syn-t001/2026-27H1");
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(wordsOf(text)).toContain("Ashvale University Hospitals NHS Trust");
    const styles = text.match(/<style/g) ?? [];
    const hashes = (response.headers.get("content-security-policy") ?? "").match(/'sha256-[A-Za-z0-9+/]{43}='/g) ?? [];
    expect(styles.length).toBeGreaterThan(0);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes.length).toBeGreaterThan(0);
    expect(response.headers.get("content-security-policy")).not.toContain("unsafe");
  });

  test.each([
    ["indicators.csv", "text/csv"],
    ["signals.csv", "text/csv"],
    ["board-pack.json", "application/json"],
    ["provenance.json", "application/json"],
    ["suppression-log.csv", "text/csv"],
  ])("has %s beside it, saved under a name that says whose it is", async (file, type) => {
    const response = await site.app.request(`/packs/SYN-T001/2026-27H1/${file}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(type);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="SYN-T001-2026-27H1-${file}"`);
  });
});

test("the stylesheet is kept for good and known by its hash", async () => {
  const page = await (await site.app.request("/")).text();
  const address = /<link rel="stylesheet" href="([^"]+)">/.exec(page)?.[1] ?? "";
  expect(address).toMatch(/^\/assets\/openward-[0-9a-f]{16}\.css$/);
  const response = await site.app.request(address);
  expect(response.headers.get("content-type")).toContain("text/css");
  expect(response.headers.get("cache-control")).toContain("immutable");
  expect(await response.text()).not.toMatch(/url\((?!data:)|@import|@font-face/);
});

test(`hostile words in an address or a search are shown as typed and break nothing${bigListNote}`, async () => {
  for (const [i, word] of hostileWords().entries()) {
    const typed = encodeURIComponent(word);
    const response = await site.app.request(`/organisations?q=${typed}`);
    expect(response.status, word).toBe(200);
    expect(await response.text()).not.toMatch(/<(?:script|img|iframe|object|embed|video|audio|math|marquee)\b/i);
    if (i % 20 > 0) continue;
    for (const address of [`/data?source=${typed}&page=${typed}`, `/organisations?role=${typed}`])
      expect((await site.app.request(address)).status, address).toBe(200);
    for (const address of [`/organisations/${typed}`, `/indicators/${typed}`, `/packs/${typed}/2026-27H1`])
      expect([200, 404], address).toContain((await site.app.request(address)).status);
    expect([400, 404]).toContain((await site.app.request(`/figures/${typed}/A02/${typed}`)).status);
  }
  expect(site.mistakes).toEqual([]);
}, 240_000);
