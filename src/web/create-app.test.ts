import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stylesheetAddress } from "../components/styles.ts";
import { TookTooLong } from "../store/lanes.ts";
import { createApp } from "./create-app.ts";
import type { Page } from "./page.ts";
import { pages } from "./pages.gen.ts";
import { plainPage } from "./plain-page.ts";
import type { Readers } from "./readers.ts";
import { scriptAddress } from "./script/script.ts";
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
      expect(text.replace(`<script src="${scriptAddress()}" defer></script>`, "")).not.toMatch(
        / style="|<script|<style| on\w+="/,
      );
      expect(site.mistakes).toEqual([]);
    },
  );

  test("has the headers that keep a browser from running or fetching anything else", async () => {
    for (const address of [...pages.map(({ tryAt }) => tryAt), "/nowhere", "/healthz", stylesheetAddress()]) {
      const { headers } = await site.app.request(address);
      const policy = headers.get("content-security-policy") ?? "";
      for (const part of [
        "default-src 'self'",
        "script-src 'self'",
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

describe("when a page cannot be had, the page in its place", () => {
  const appOver = (readers: Partial<TriedSite["readers"]>, more: Partial<Parameters<typeof createApp>[0]> = {}) =>
    createApp({
      builds: oneBuild({ state: "build", readers: { ...site.readers, ...readers } }),
      version: "1",
      log: () => {},
      ...more,
    });

  test.each([
    ["/organisations/ashvale", 'No organisation has the code "ASHVALE"', "ashvale"],
    ["/ashvale-hospitals", null, "ashvale hospitals"],
    ["/organisation/SYN-T001", "It looks like the address of an organisation: “SYN-T001”.", "SYN-T001"],
    ["/indicators/Z99", "There is no indicator of this name.", ""],
    ["/indicator/A02", "It looks like the address of a definition: “A02”.", ""],
    ["/__proto__/constructor", null, "proto"],
    ["/%zz", null, ""],
  ])("%s guesses what was wanted and has a box to look for it", async (address, guess, searched) => {
    const response = await site.app.request(address);
    expect(response.status).toBe(404);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const text = await response.text();
    if (guess !== null) expect(wordsOf(text)).toContain(guess);
    expect(text).toContain(`type="search" value="${searched}"`);
    expect(text).toContain('action="/organisations"');
  });

  test("says that too much is asked at once, and when to ask again", async () => {
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const app = appOver({ facts: { rows: () => gate.then(() => []) } });
    const asked = Array.from({ length: 40 }, async (_, i) => app.request(`/data?page=${i + 1}`));
    const health = await app.request("/healthz");
    expect(health.status).toBe(200);
    go();
    const answers = await Promise.all(asked);
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy).toHaveLength(4);
    expect(busy[0]?.headers.get("retry-after")).toBe("3");
    expect(wordsOf((await busy[0]?.text()) ?? "")).toContain("Busy at the moment");
  });

  test("says that working it out took too long, and is not kept", async () => {
    let asked = 0;
    const app = appOver({
      facts: {
        rows: () => {
          asked += 1;
          return Promise.reject(new TookTooLong(2000));
        },
      },
    });
    for (let i = 1; i <= 2; i++) {
      const response = await app.request("/data");
      expect(response.status).toBe(503);
      expect(response.headers.get("retry-after")).toBe("60");
      expect(wordsOf(await response.text())).toContain("This took too long");
    }
    expect(asked).toBeGreaterThan(1);
  });

  test("says since when the facts are being built, where none are served yet", async () => {
    const shown = { state: "nothing", because: "", buildingSince: new Date("2026-07-01T08:05:00Z") } as const;
    const app = createApp({ builds: oneBuild(shown), version: "1", log: () => {} });
    const response = await app.request("/packs");
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("30");
    const words = wordsOf(await response.text());
    expect(words).toContain("A build of the facts began at 09:05 and is still running.");
    expect(words).toContain("usually takes under two minutes");
  });

  test("says that the address is too long", async () => {
    const response = await site.app.request(`/organisations?q=${"a".repeat(9000)}`);
    expect(response.status).toBe(414);
    expect(wordsOf(await response.text())).toContain("The address is too long");
  });
});

describe("a page that was made once", () => {
  const counting = () => {
    let asked = 0;
    const facts: TriedSite["readers"]["facts"] = {
      rows: (text, values) => {
        asked += 1;
        return site.readers.facts.rows(text, values);
      },
    };
    const shown = (buildId: string) => ({ state: "build" as const, readers: { ...site.readers, facts, buildId } });
    let now = shown("first");
    return {
      asked: () => asked,
      swap: () => {
        now = shown("second");
      },
      app: createApp({
        builds: { use: (work) => work(now), close: () => Promise.resolve() },
        version: "1",
        log: () => {},
      }),
    };
  };

  test("is sent again without asking the facts, until another build is shown", async () => {
    const { app, asked, swap } = counting();
    const first = await (await app.request("/data?page=1")).text();
    const once = asked();
    expect(once).toBeGreaterThan(0);
    expect(await (await app.request("/data?unknown=word&page=1&__proto__=x")).text()).toBe(first);
    expect(asked()).toBe(once);
    swap();
    expect(await (await app.request("/data?page=1")).text()).toContain("second");
    expect(asked()).toBeGreaterThan(once);
  });

  test("is made once for all who ask for it at the same time", async () => {
    const { app, asked } = counting();
    await app.request("/data");
    const once = asked();
    const texts = await Promise.all(
      Array.from({ length: 20 }, async () => (await app.request("/data?source=activity")).text()),
    );
    expect(new Set(texts).size).toBe(1);
    expect(asked()).toBeLessThanOrEqual(2 * once);
  });

  test("is answered and not kept where its address is longer than any that is linked to", async () => {
    const { app, asked } = counting();
    const address = `/data?source=${"a".repeat(3000)}`;
    await app.request(address);
    const once = asked();
    expect((await app.request(address)).status).toBe(200);
    expect(asked()).toBeGreaterThan(once);
  });

  test("is packed as the reader can unpack it, each from one making", async () => {
    const plain = await (await site.app.request("/about")).text();
    for (const [accept, encoding, unpack] of [
      ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
      ["gzip", "gzip", gunzipSync],
      ["br;q=0, gzip", "gzip", gunzipSync],
    ] as const) {
      const response = await site.app.request("/about", { headers: { "accept-encoding": accept } });
      expect(response.headers.get("content-encoding")).toBe(encoding);
      expect(response.headers.get("vary")).toBe("accept-encoding");
      const sent = Buffer.from(await response.arrayBuffer());
      expect(sent.length).toBeLessThan(plain.length / 2);
      expect(unpack(sent).toString()).toBe(plain);
    }
    const none = await site.app.request("/about");
    expect(none.headers.get("content-encoding")).toBeNull();
    expect(none.headers.get("vary")).toBe("accept-encoding");
  });

  test("is made anew where it was made from an overview that is still being worked out", async () => {
    const overview = async () => ({ period: null, organisations: [], reports: new Map(), working: () => true });
    const path = "/tried-overview";
    const page: Page = {
      path,
      tryAt: path,
      show: async (readers) => ({ title: "Tried", main: plainPage("Tried", [String(await readers.overview())]).main }),
    };
    const app = createApp({
      builds: oneBuild({ state: "build", readers: { ...site.readers, overview } }),
      version: "1",
      log: () => {},
      pages: [page],
    });
    const response = await app.request(path);
    expect(response.headers.get("etag")).toBeNull();
    expect(response.headers.get("cache-control")).toBe("no-store");
  });
});

test("every page opens on a build of no files", async () => {
  const empty = await trySite({});
  for (const { tryAt } of pages) {
    const { status } = await empty.app.request(tryAt);
    expect([200, 404], tryAt).toContain(status);
  }
  expect(empty.mistakes).toEqual([]);
  empty.close();
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
    const ready = await app.request("/readyz");
    expect(ready.status).toBe(503);
    expect(ready.headers.get("cache-control")).toBe("no-store");
    expect(await ready.json()).toEqual({ status: state, because: "Because." });
    expect((await app.request("/healthz")).status).toBe(200);
    expect((await app.request(stylesheetAddress())).status).toBe(200);
  });
});

test("says in JSON that it lives, that it has something to show, and which build that is", async () => {
  const lives = await site.app.request("/healthz");
  expect(lives.headers.get("cache-control")).toBe("no-store");
  expect(await lives.json()).toEqual({ status: "ok" });
  const response = await site.app.request("/readyz");
  expect(response.headers.get("content-type")).toContain("application/json");
  expect(await response.json()).toEqual({
    status: "ok",
    buildId: "0123456789abcdef",
    synthetic: true,
    // Two trusts and a board.
    reports: { ready: 3, inAll: 3 },
  });
});

test("says how the records are", async () => {
  const away = { state: "away", because: "They do not answer." } as const;
  const shown = { state: "nothing", because: "Because." } as const;
  const asked = { builds: oneBuild(shown), version: "1", log: () => {}, records: async () => away };
  const response = await createApp(asked).request("/readyz");
  expect(await response.json()).toEqual({ status: "nothing", because: "Because.", records: away });
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
