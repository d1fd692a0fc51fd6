import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildFacts } from "../src/analysis/build/build-facts.ts";
import { allUnits } from "../src/analysis/build/try-facts.ts";
import { writeSyntheticSystem } from "../src/analysis/synthetic/write-synthetic-system.ts";
import { coldVisit } from "./cold-visit.ts";
import type { Load, LoadResult } from "./load.ts";
import { type Figure, secondsOf, seconds as secondsText } from "./measure.ts";
import { withServer } from "./with-server.ts";

const loader = fileURLToPath(new URL("./load.js", import.meta.url));

export interface SiteBench {
  /** A national demo already written; written anew where left out. */
  readonly input?: string | undefined;
  /** Facts of it already built; built anew where left out. */
  readonly dataDir?: string | undefined;
  readonly seconds?: number;
}

/** Trusts of the national demo whose pages are asked for. */
const trusts = Array.from({ length: 150 }, (_, i) => `SYN-T${String(i + 1).padStart(3, "0")}`);
const organisationPages = trusts.map((code) => `/organisations/${code}`);
const searches = [
  "royal",
  "hospital",
  "nhs trust",
  "SYN-T0",
  "brack",
  "community",
  "moor found",
  "zzz",
  "integrated",
].map((words) => `/organisations?q=${encodeURIComponent(words)}`);

/** The site on national facts: its own process, asked by another on the other core, and a first visit in a browser. */
export async function benchSite({ input, dataDir, seconds = 8 }: SiteBench): Promise<Figure[]> {
  const work = mkdtempSync(join(tmpdir(), "openward-bench-site-"));
  try {
    const data = dataDir ?? (await built(work, input));
    const figures: Figure[] = [];
    await withServer(data, { OPENWARD_PAGE_CACHE: "off" }, async (origin) => {
      // What the site works out once a build is there, in a thread of its own.
      const warm = await secondsOf(() => reportsReady(origin));
      await load({ origin, paths: organisationPages, atATime: 2, seconds: 0 });
      const pages = await load({ origin, paths: organisationPages, atATime: 4, seconds });
      figures.push(
        figure("Organisation pages of 150 trusts, none kept, 4 readers", pages, "p95 under 30 ms, over 300/s"),
      );
      figures.push({
        what: "Reports of all trusts and boards, after a start, beside the pages",
        ours: secondsText(warm),
        instead: "",
        ratio: "",
        asked: "",
      });
      const found = await load({ origin, paths: searches, atATime: 1, seconds: seconds / 2 });
      figures.push(figure("Searches for an organisation, none kept, 1 reader", found, "p95 under 10 ms"));
    });
    await withServer(data, {}, async (origin) => {
      await reportsReady(origin);
      await load({ origin, paths: organisationPages, atATime: 2, seconds: 0 });
      const pages = await load({ origin, paths: organisationPages, atATime: 8, seconds });
      figures.push(figure("The same, kept by the server, 8 readers", pages, "over 2,000/s"));
      const visit = await coldVisit(`${origin}${organisationPages[0]}`);
      figures.push({
        what: "A first visit to an organisation's page, in Chromium",
        ours:
          visit === null
            ? "no Chromium is on this machine"
            : `first words after ${Math.round(visit.firstPaintMs)} ms, ${(visit.bytes / 1000).toFixed(1)} kB sent, layout shift ${visit.layoutShift.toFixed(3)}, ${visit.imagesBefore} images before`,
        instead: "",
        ratio: "",
        asked: "under 500 ms, under 100 kB, no shift",
      });
    });
    return figures;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function built(work: string, input: string | undefined): Promise<string> {
  const folder = input ?? join(work, "national");
  if (input === undefined) await writeSyntheticSystem(folder, { scale: "national", seed: 1 });
  const dataDir = join(work, "data");
  await buildFacts({ dataDir, inputs: [folder], units: allUnits });
  return dataDir;
}

function figure(what: string, { perSecond, p95Ms, medianMs, failed }: LoadResult, asked: string): Figure {
  const wrong = failed === 0 ? "" : `, ${failed} FAILED`;
  return {
    what,
    ours: `p95 ${p95Ms.toFixed(1)} ms, middle ${medianMs.toFixed(1)} ms, ${Math.round(perSecond)}/s${wrong}`,
    instead: "",
    ratio: "",
    asked,
  };
}

async function load(asked: Load): Promise<LoadResult> {
  const { stdout } = await promisify(execFile)(process.execPath, [loader, JSON.stringify(asked)]);
  return JSON.parse(stdout) as LoadResult;
}

/** Waits until every organisation's report of the newest half-year is there. */
async function reportsReady(origin: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    const { reports } = (await (await fetch(`${origin}/readyz`)).json()) as {
      reports?: { ready: number; inAll: number };
    };
    if (reports !== undefined && reports.ready >= reports.inAll) return;
    await new Promise((again) => setTimeout(again, 250));
  }
  throw new Error("the reports were not ready after five minutes");
}
