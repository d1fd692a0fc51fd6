import { statSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import { refuseOtherDefinitions } from "../analysis/build/facts-fit.ts";
import { explainFigure } from "../analysis/explain/explain-figure.ts";
import { organisationIndex } from "../analysis/spine/organisation-index.ts";
import type { Units } from "../domain/units.ts";
import type { FactsOptions } from "../store/database.ts";
import { type OpenFacts, openCurrentFacts, runningBuildSince } from "../store/facts-folder.ts";
import { type ReceivedReader, receivedReader } from "../store/received-rows.ts";
import { keptReports } from "./kept-reports.ts";
import { type OverviewMaker, overviewMaker } from "./overview.ts";
import type { Readers } from "./readers.ts";

/** What can be shown now: a build, or why there is none. */
export type Shown = { readonly state: "build"; readonly readers: Readers } | NothingShown;

export interface NothingShown {
  /** Nothing was built yet, or what was built is damaged and was not read. */
  readonly state: "nothing" | "damaged";
  readonly because: string;
  /** When the build that runs now began; null or left out where none runs. */
  readonly buildingSince?: Date | null;
}

/** The builds of a data folder, the newest first in line. */
export interface Builds {
  /** Does something with the newest build that is whole; it stays open until that is done. */
  readonly use: <T>(work: (shown: Shown) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

interface Build {
  readonly open: OpenFacts;
  readonly report: Readers["report"];
  readonly overview: OverviewMaker;
  /** Requests that are reading it. */
  users: number;
  retired: boolean;
}

/**
 * Follows the builds of a folder. Each use looks whether another build was swapped in, which takes one look at one small
 * file; the new one is opened beside the old, which serves until then. One that cannot be opened changes nothing.
 * @param log where trouble is told, one sentence at a time
 * @param inside true where lines of the organisations' own extracts may be quoted
 */
export function followBuilds(
  dataDir: string,
  {
    units,
    today,
    log,
    inside = false,
  }: { units: Units; today: () => string; log: (sentence: string) => void; inside?: boolean },
): Builds {
  const received: ReceivedReader = receivedReader(dataDir);
  let newest: Build | null = null;
  let seen: string | null = null;
  let opening: Promise<void> | null = null;
  let trouble: NothingShown = nothingYet;

  const reopen = async (mark: string | null): Promise<void> => {
    try {
      const open = mark === null ? null : await openCurrentFacts(dataDir, servingLimits());
      if (open === null) {
        trouble = nothingYet;
        return;
      }
      try {
        await refuseOtherDefinitions(open.facts, units);
      } catch (error) {
        open.facts.close();
        throw error;
      }
      if (newest?.open.buildId === open.buildId) {
        open.facts.close();
        return;
      }
      const before = newest;
      const overview = overviewMaker(open, units, { today, log });
      newest = { open, report: keptReports(open, units), overview, users: 0, retired: false };
      void prepare(newest);
      if (before !== null) retire(before);
    } catch (error) {
      const because = error instanceof Error ? error.message : String(error);
      trouble = { state: "damaged", because };
      log(newest === null ? because : `${because} The build before it is shown instead.`);
    }
  };

  const look = async (): Promise<void> => {
    const mark = markOf(dataDir);
    if (mark !== seen && opening === null) {
      seen = mark;
      opening = reopen(mark).finally(() => {
        opening = null;
      });
    }
    // Whoever can be shown the build before does not wait for the next.
    if (newest === null && opening !== null) await opening;
  };

  return {
    use: async (work) => {
      await look();
      const build = newest;
      if (build === null) return work({ ...trouble, buildingSince: runningBuildSince(dataDir) });
      build.users += 1;
      try {
        const { facts, buildId, synthetic } = build.open;
        const { report, overview } = build;
        const readers: Readers = {
          facts,
          units,
          buildId,
          synthetic,
          today: today(),
          report,
          explain: (question) => explainFigure(facts, units, question),
          received,
          inside,
          overview: overview.get,
        };
        return await work({ state: "build", readers });
      } finally {
        leave(build);
      }
    },
    close: async () => {
      await opening;
      if (newest !== null) retire(newest);
      newest = null;
    },
  };
}

/** Readers of pages are many: three queries at a time leave one of the four threads for files and packing. */
const queries = { atATime: 3, longestMs: 2000 };

/** One core is left for answering, and three quarters of the memory for everything else. */
function servingLimits(): FactsOptions {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return {
    threads: Math.max(1, availableParallelism() - 1),
    memoryBytes: Math.min(Math.max(memory / 4, 256e6), 4e9),
    readers: queries,
  };
}

const nothingYet: NothingShown = { state: "nothing", because: "Nothing has been built yet." };

function retire(build: Build): void {
  build.retired = true;
  if (build.users === 0) finish(build);
}

/** Makes the index of organisations ahead of the first search, and begins the overview; who asks meanwhile waits for the same. */
async function prepare(build: Build): Promise<void> {
  build.users += 1;
  // A search that fails tells its own reader.
  await organisationIndex(build.open.facts).catch(() => {});
  if (!build.retired) build.overview.ahead();
  leave(build);
}

function leave(build: Build): void {
  build.users -= 1;
  if (build.retired && build.users === 0) finish(build);
}

function finish({ open, overview }: Build): void {
  overview.close();
  open.facts.close();
}

/** Changes whenever another build is swapped in; null before the first. */
function markOf(dataDir: string): string | null {
  const found = statSync(join(dataDir, "facts", "current.json"), { throwIfNoEntry: false, bigint: true });
  return found === undefined ? null : `${found.ino} ${found.mtimeNs} ${found.size}`;
}
