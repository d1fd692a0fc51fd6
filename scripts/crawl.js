// Fetches every page of a running site once and says what is wrong on any: npm run crawl -- http://localhost:8080

import { crawlSite } from "../dist/scripts/crawl-site.js";
import { pages } from "../dist/src/web/pages.gen.js";

const site = (process.argv[2] ?? "http://localhost:8080").replace(/\/$/, "");
const started = performance.now();
let told = started;
const { addresses, kinds, troubles } = await crawlSite({
  patterns: [...pages.map(({ path }) => path), "/packs/:code/:period/:file?"],
  atATime: Number(process.env.AT_A_TIME ?? 4),
  get: async (address) => {
    const response = await fetch(site + address, { redirect: "manual" });
    return { status: response.status, type: response.headers.get("content-type") ?? "", text: await response.text() };
  },
  onPage: (address, asked, known) => {
    if (performance.now() - told < 10_000) return;
    told = performance.now();
    console.error(`${asked} of ${known} known addresses: ${address}`);
  },
});
for (const trouble of troubles.slice(0, 200)) console.log(trouble);
for (const [kind, count] of [...kinds].sort()) console.log(`${String(count).padStart(7)}  ${kind}`);
console.log(
  `${addresses.length} addresses in ${Math.round((performance.now() - started) / 1000)} s, ${troubles.length} troubles`,
);
process.exitCode = troubles.length === 0 ? 0 : 1;
