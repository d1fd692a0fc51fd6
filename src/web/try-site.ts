import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Hono } from "hono";
import { allUnits, tryFacts } from "../analysis/build/try-facts.ts";
import { explainFigure } from "../analysis/explain/explain-figure.ts";
import { entitiesRead } from "../components/try-entities.ts";
import type { Database } from "../store/database.ts";
import { readInputFile } from "../store/input-file.ts";
import { keepInputs } from "../store/kept-inputs.ts";
import { receivedReader } from "../store/received-rows.ts";
import type { Builds, Shown } from "./builds.ts";
import { createApp } from "./create-app.ts";
import { keptReports } from "./kept-reports.ts";
import { overviewMaker } from "./overview.ts";
import { isFile, type Page, type PageRequest } from "./page.ts";
import type { Readers } from "./readers.ts";
import { usualView } from "./view.ts";

/** The site over facts made from a few typed-in files: for trying pages. */
export interface TriedSite {
  readonly app: Hono;
  readonly readers: Readers;
  /** The words of a page, as a reader sees them: no markup, single spaces. */
  readonly words: (address: string) => Promise<string>;
  /** What was logged as our own mistake. */
  readonly mistakes: readonly string[];
  readonly close: () => void;
}

/** Opens one; today is 22 November 2026. */
export async function trySite(files: Readonly<Record<string, string>> = triedExtracts): Promise<TriedSite> {
  return siteOver(await tryFacts(files), { dataDir: await keptFolder(files), synthetic: true });
}

/** The site over facts that are open already; `close` closes them, and removes the folder of kept files. */
export function siteOver(
  facts: Database,
  { dataDir, synthetic }: { readonly dataDir: string; readonly synthetic: boolean },
): TriedSite {
  const build = { buildId: "0123456789abcdef", synthetic };
  const open = { facts, ...build, path: null };
  const today = "2026-11-22";
  const mistakes: string[] = [];
  const readers: Readers = {
    facts,
    units: allUnits,
    ...build,
    today,
    report: keptReports(open, allUnits),
    explain: (question) => explainFigure(facts, allUnits, question),
    received: receivedReader(dataDir),
    inside: false,
    overview: overviewMaker(open, allUnits, { today: () => today, log: (sentence) => mistakes.push(sentence) }).get,
  };
  const app = createApp({
    builds: oneBuild({ state: "build", readers }),
    version: "tried",
    log: (sentence) => mistakes.push(sentence),
  });
  return {
    app,
    readers,
    mistakes,
    words: async (address) => wordsOf(await (await app.request(address)).text()),
    close: () => {
      facts.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A data folder that keeps the files as a build would. */
async function keptFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "openward-site-"));
  for (const [i, [path, text]] of Object.entries(files).entries()) {
    const typed = join(folder, `${i}-${basename(path)}`);
    writeFileSync(typed, text);
    await keepInputs(folder, [readInputFile(typed, path)]);
  }
  return folder;
}

/** The words of a page's main part on readers that differ from those of the site: another day, another catalogue. */
export async function mainWords(
  page: Page,
  readers: Readers,
  { params = {}, query = {} }: Partial<PageRequest> = {},
): Promise<string> {
  const shown = await page.show(readers, { params, query, view: usualView });
  if (isFile(shown)) throw new RangeError(`${page.path} gives a file`);
  return wordsOf(String(await shown.main));
}

/** Always the same thing to show. */
export function oneBuild(shown: Shown): Builds {
  return { use: (work) => work(shown), close: () => Promise.resolve() };
}

/** Text of markup, entities read, single spaces. */
export function wordsOf(page: string): string {
  const text = page.replace(/<(script|style|title)[\s\S]*?<\/\1>/g, " ").replace(/<[^>]*>/g, " ");
  return entitiesRead(text).replace(/\s+/g, " ");
}

/** Extracts of made-up organisations with a merger, a gap, a refused row and a contact column. */
export const triedExtracts = {
  "organisations.csv": `ods_code,name,primary_role,nation,trust_type,icb_code,operational_start,operational_end
SYN-T001,Ashvale University Hospitals NHS Trust,NHS trust,England,acute,SYN-I01,2024-04-01,
SYN-T002,Brackwell <b>Community</b> NHS Trust,NHS trust,England,community,SYN-I01,2010-04-01,
SYN-T009,Old Quay Hospitals NHS Trust,NHS trust,England,acute,SYN-I01,2001-04-01,2024-03-31
SYN-P001,Fernbank Practice,GP practice,England,,SYN-I01,2010-04-01,
SYN-I01,Gorrenwater Integrated Care Board,integrated care board,England,,,2022-07-01,
`,
  "successions.csv": "predecessor,successor,date,kind\nSYN-T009,SYN-T001,2024-04-01,full\n",
  "studies.csv": `study_key,short_title,design,commercial,colour
S1,"Knees, hips",interventional,contract,blue
S2,Sleep in later life,observational,non-commercial,
`,
  "activity.csv": `study_key,site_org,month,recruited,phone
S1,SYN-T001,2026-04,12,0113
S1,SYN-T001,2026-05,0,
S1,SYN-T001,2026-07,<script>,
S2,SYN-T001,2026-06,3,
S2,SYN-T002,2026-06,4,
S2,SYN-T002,2026-09,4,
S2,SYN-P001,2026-07,2,
S1,SYN-T009,2024-03,5,
`,
  "setup.csv": `study_key,site_org,selected_on,hra_letter_on,open_on,first_participant_on,in_scope,status_as_at
S1,SYN-T001,2026-03-01,2026-04-01,2026-05-01,2026-05-20,yes,2026-09-30
S2,SYN-T001,2026-03-01,2026-04-10,2026-08-01,,yes,2026-09-30
`,
  "notes_of_the_meeting_that_nobody_remembers_and_that_has_a_very_long_name_without_any_break.txt": "Nothing\n",
  "notes.txt": "Nothing that anybody knows\n",
} as const;
