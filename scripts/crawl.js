// Fetches every page of a running site once and says what is wrong on any: npm run crawl -- http://localhost:8080
// With --periods newest, only the newest half-year of each organisation: what a national site needs to be read within the hour.
import { parseArgs } from "node:util";
import { crawlSite } from "../dist/scripts/crawl-site.js";
import { pages } from "../dist/src/web/pages.gen.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { periods: { type: "string", default: "all" }, "of-a-kind": { type: "string", default: "Infinity" } },
});
if (!["all", "newest"].includes(values.periods)) throw new RangeError(`--periods is all or newest: ${values.periods}`);
const site = (positionals[0] ?? "http://localhost:8080").replace(/\/$/, "");
const started = performance.now();
let told = started;
let askedAgain = 0;
const { addresses, kinds, troubles } = await crawlSite({
  patterns: [...pages.map(({ path }) => path), "/packs/:code/:period", "/packs/:code/:period/:file"],
  atATime: Number(process.env.AT_A_TIME ?? 4),
  periods: values.periods,
  ofAKind: Number(values["of-a-kind"]),
  get: async (address) => {
    const response = await patiently(site + address);
    return { status: response.status, type: response.headers.get("content-type") ?? "", text: await response.text() };
  },
  onTrouble: (trouble) => console.log(trouble),
  onPage: (address, asked, known) => {
    if (performance.now() - told < 10_000) return;
    told = performance.now();
    console.error(`${asked} of ${known} known addresses: ${address}`);
  },
});
for (const [kind, count] of [...kinds].sort()) console.log(`${String(count).padStart(7)}  ${kind}`);
console.log(
  `${addresses.length} addresses in ${Math.round((performance.now() - started) / 1000)} s, ${troubles.length} troubles, asked again of a busy site ${askedAgain} times`,
);
process.exitCode = troubles.length === 0 ? 0 : 1;

/** An answer, asked for again where the site is too busy and says when to come back; the fourth is taken as it is. */
async function patiently(address) {
  for (let again = 0; ; again++) {
    const response = await fetch(address, { redirect: "manual" });
    const seconds = response.headers.get("retry-after");
    if (response.status !== 503 || seconds === null || again === 3) return response;
    await response.arrayBuffer();
    askedAgain += 1;
    await new Promise((resume) => setTimeout(resume, Number(seconds) * 1000));
  }
}
