import { afterAll, beforeAll, expect, test } from "vitest";
import { crawlSite } from "../scripts/crawl-site.ts";
import { pages } from "../src/web/pages.gen.ts";
import { type StartedSite, startDemo } from "./journeys/started-site.ts";

let site: StartedSite;
beforeAll(async () => {
  site = await startDemo();
}, 120_000);
afterAll(() => site?.stop());

const sorts = pages.map(({ path }) => path);

test("every address that the demo's pages link to answers somebody who is not signed in, and none is at fault", async () => {
  const { addresses, kinds, troubles } = await crawlSite({
    patterns: [...sorts, "/packs/:code/:period", "/packs/:code/:period/:file"],
    ofAKind: 1,
    // Packs, comparisons and receipts of the other trusts differ only in their figures; npm run crawl reads them all.
    atMost: { "/packs/:code/:period": 3, "/compare/:code/:indicator": 90, "/figures/:code/:indicator/:period": 110 },
    periods: "newest",
    get: async (address) => {
      const response = await fetch(site.address + address, { redirect: "manual" });
      expect(response.headers.get("set-cookie"), address).toBeNull();
      return { status: response.status, type: response.headers.get("content-type") ?? "", text: await response.text() };
    },
  });
  expect(troubles).toEqual([]);
  expect(addresses.length).toBeGreaterThanOrEqual(40);
  expect(sorts.filter((sort) => !kinds.has(sort))).toEqual([]);
  expect(site.mistakes).toEqual([]);
});
