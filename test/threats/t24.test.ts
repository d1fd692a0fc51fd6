import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allUnits } from "../../src/analysis/build/try-facts.ts";
import { sql } from "../../src/domain/sql.ts";
import type { Database } from "../../src/store/database.ts";
import { TookTooLong } from "../../src/store/lanes.ts";
import { followBuilds } from "../../src/web/builds.ts";
import { createApp } from "../../src/web/create-app.ts";
import { definePage } from "../../src/web/page.ts";
import { pages } from "../../src/web/pages.gen.ts";
import { plainPage } from "../../src/web/plain-page.ts";
import { triedExtracts } from "../../src/web/try-site.ts";
import { type StartedSite, startSite } from "../journeys/started-site.ts";

// T24: one reader asks so much that the others wait.

let site: StartedSite;
beforeAll(async () => {
  site = await startSite(triedExtracts);
});
afterAll(() => site?.stop());

/** Work that no page of ours asks for: the worst that a query can be. */
const worst = sql`select count(*) as n from range(100000000) a, range(1000) b where a.range % 7 <> b.range % 3`;
const hard = sql`select count(distinct (a.range * 7919 + b.range) % 100003) as n from range(2000) a, range(1500) b`;

const page = (path: string, query: typeof worst) =>
  definePage({
    path,
    tryAt: path,
    show: async ({ facts }) => plainPage("Tried", [JSON.stringify(await facts.rows(query))]),
  });

function appWithHeavyPages() {
  const builds = followBuilds(site.dataDir, { units: allUnits, today: () => "2026-11-22", log: () => {} });
  const app = createApp({
    builds,
    version: "1",
    log: () => {},
    pages: [...pages, page("/hard/:n", hard), page("/worst/:n", worst)],
  });
  return { app, close: () => builds.close() };
}

const p95 = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("20 of the worst questions at once", () => {
  test("leave light pages nearly as quick as they are alone", async () => {
    const { app, close } = appWithHeavyPages();
    const light = ["/about", "/healthz", "/readyz", "/policy"];
    for (const address of light) await app.request(address);
    const timesOf = async (until: () => boolean): Promise<number[]> => {
      const times: number[] = [];
      for (let i = 0; times.length < 200 || !until(); i++) {
        const begun = performance.now();
        const { status } = await app.request(light[i % light.length] ?? "");
        times.push(performance.now() - begun);
        if (status !== 200) throw new Error(`${status}`);
        await pause(1);
      }
      return times;
    };
    const alone = p95(await timesOf(() => true));
    let done = false;
    const heavy = Promise.all(Array.from({ length: 20 }, (_, i) => app.request(`/hard/${i}`))).finally(() => {
      done = true;
    });
    const beside = p95(await timesOf(() => done));
    for (const { status } of await heavy) expect([200, 503]).toContain(status);
    // A few milliseconds are what a busy machine takes from a process that waits for its turn.
    expect(beside, `alone ${alone.toFixed(2)} ms`).toBeLessThan(2 * alone + 5);
    await close();
  });

  test("are stopped after two seconds each, and those that cannot wait are told to come again", async () => {
    const { app, close } = appWithHeavyPages();
    await app.request("/readyz");
    const begun = Date.now();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => app.request(`/worst/${i}`)));
    expect(Date.now() - begun).toBeLessThan(12_000);
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await answer.text()).toMatch(/This took too long|Busy at the moment/);
    }
    expect((await app.request("/data")).status).toBe(200);
    await close();
  });

  test("may use a part of the memory and of the machine's cores", async () => {
    const builds = followBuilds(site.dataDir, { units: allUnits, today: () => "2026-11-22", log: () => {} });
    await builds.use(async (shown) => {
      if (shown.state !== "build") throw new Error(shown.because);
      const facts = shown.readers.facts as Database;
      const [row] = await facts.rows<{ threads: number; memory: string }>(
        sql`select current_setting('threads') as threads, current_setting('memory_limit') as memory`,
      );
      expect(row?.threads).toBeLessThanOrEqual(Math.max(1, (await import("node:os")).availableParallelism() - 1));
      expect(row?.memory).toMatch(/^[\d.]+ (?:MiB|GiB)$/);
      await expect(facts.rows(worst)).rejects.toThrow(TookTooLong);
    });
    await builds.close();
  });
});

describe("what is too long or too deep is refused at once", () => {
  const within = async (ms: number, ask: () => Promise<Response>): Promise<number> => {
    await ask();
    const times: number[] = [];
    let status = 0;
    for (let i = 0; i < 5; i++) {
      const begun = performance.now();
      status = (await ask()).status;
      times.push(performance.now() - begun);
    }
    expect(Math.min(...times)).toBeLessThan(ms);
    return status;
  };

  test("100,000 nested arrays, in a body or in an address", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const post = () => fetch(`${site.address}/`, { method: "POST", body: deep });
    expect(await within(50, post)).toBe(405);
    expect(await within(50, () => fetch(`${site.address}/?q=${deep.slice(0, 12_000)}`))).toBe(414);
    expect(await within(50, () => fetch(`${site.address}/about?${"q[]".repeat(2600)}=1`))).toBe(200);
  });

  test("an address or headers longer than any of ours", async () => {
    expect(await within(50, () => fetch(`${site.address}/${"a/".repeat(5000)}`))).toBe(414);
    expect(await within(50, () => fetch(`${site.address}/organisations?q=${"%41".repeat(3000)}`))).toBe(414);
    expect(await within(50, () => fetch(`${site.address}/${"a".repeat(100_000)}`))).toBe(431);
    expect(await within(50, () => fetch(`${site.address}/`, { headers: { x: "y".repeat(50_000) } }))).toBe(431);
  });

  test("words that trap a careless pattern", async () => {
    for (const word of [
      "a".repeat(1900),
      `${" ".repeat(1800)}x`,
      "(a+)+$".repeat(300),
      "<".repeat(1900),
      "&amp;".repeat(380),
    ])
      expect(
        await within(400, () => fetch(`${site.address}/organisations?q=${encodeURIComponent(word).slice(0, 7900)}`)),
      ).toBe(200);
    expect(
      await within(50, () => fetch(`${site.address}/about`, { headers: { "accept-encoding": "br,".repeat(4000) } })),
    ).toBe(200);
  });
});

test("a reader who sends its headers a letter at a time is cut off, and others are answered meanwhile", async () => {
  const { port } = new URL(site.address);
  const begun = Date.now();
  const slow = Array.from(
    { length: 20 },
    () =>
      new Promise<void>((closed) => {
        const socket = connect(Number(port), "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\n"));
        const drip = setInterval(() => socket.write("x"), 500);
        socket
          .on("error", () => {})
          .on("close", () => {
            clearInterval(drip);
            closed();
          })
          .resume();
      }),
  );
  for (let i = 0; i < 20; i++) expect((await fetch(`${site.address}/healthz`)).status).toBe(200);
  await Promise.all(slow);
  expect(Date.now() - begun).toBeLessThan(20_000);
});
