import { Worker } from "node:worker_threads";
import type { BoardReport } from "../analysis/board-report/board-report.ts";
import { fromLight, type LightReport, lightened } from "../analysis/board-report/light-report.ts";
import { makeBoardReport } from "../analysis/board-report/make-board-report.ts";
import { reportContext } from "../analysis/board-report/report-context.ts";
import { newestHalf } from "../analysis/explain/half-years.ts";
import { organisationsOn } from "../analysis/explain/organisations-on.ts";
import type { Period } from "../domain/period.ts";
import type { Units } from "../domain/units.ts";
import type { OpenFacts } from "../store/facts-folder.ts";

/** The newest half-year of all trusts and boards, as far as it is worked out. */
export interface Overview {
  /** Null where no organisation has a figure. */
  readonly period: Period | null;
  /** Codes of the trusts and boards open at its end, in the order of names. */
  readonly organisations: readonly { readonly code: string; readonly role: string }[];
  /** Reports that are ready, by code, as reported and without their pictures of peers. */
  readonly reports: ReadonlyMap<string, BoardReport>;
  /** True while more are being worked out: what is made from them is another thing in a second. */
  readonly working: () => boolean;
}

/** What a thread that makes an overview is given. */
export interface OverviewWork {
  readonly factsPath: string;
  readonly buildId: string;
  readonly synthetic: boolean;
  readonly period: Period;
  readonly organisations: readonly string[];
}

/** Something that works an overview out in the background, once for each half-year that is the newest on the day it is asked for. */
export interface OverviewMaker {
  readonly get: () => Promise<Overview>;
  /** Begins before anybody asks, where a thread of its own does the work. */
  readonly ahead: () => void;
  readonly close: () => void;
}

/** Threads run what was compiled; from source, and from facts in memory, the reports are made here. */
const canWork = import.meta.url.endsWith(".js");

/**
 * Makes the reports of all organisations of a build, apart from the thread that answers readers.
 * @param today asked anew each time: a half-year ends while a server runs
 */
export function overviewMaker(
  open: OpenFacts,
  units: Units,
  { today, log }: { today: () => string; log: (sentence: string) => void },
): OverviewMaker {
  let made: { readonly day: string; readonly overview: Promise<Overview> } | null = null;
  let worker: Worker | null = null;
  let closed = false;
  const begin = async (period: Period | null): Promise<Overview> => {
    const reports = new Map<string, BoardReport>();
    if (period === null) return { period, organisations: [], reports, working: () => false };
    let ended = false;
    const organisations = await organisationsOn(open.facts, period.last);
    const codes = organisations.map(({ code }) => code);
    if (open.path === null || !canWork) {
      await inTurn(open, units, { period, organisations: codes }, (light) => keep(light));
    } else if (!closed) {
      const { path: factsPath, buildId, synthetic } = open;
      const workerData: OverviewWork = { factsPath, buildId, synthetic, period, organisations: codes };
      void worker?.terminate();
      worker = new Worker(new URL("./overview-worker.js", import.meta.url), { workerData });
      worker.unref();
      worker.on("message", keep);
      worker.on("error", (error) => log(`The overview of all organisations stopped: ${error.message}`));
      worker.on("exit", () => {
        ended = true;
      });
    }
    return { period, organisations, reports, working: () => !ended && reports.size < organisations.length };

    function keep(light: LightReport): void {
      reports.set(light.organisation.code, fromLight(light, byId));
    }
  };
  const byId = new Map(units.indicators.map((indicator) => [indicator.id, indicator]));
  const onDay = async (day: string, before: Promise<Overview> | undefined): Promise<Overview> => {
    const period = await newestHalf(open.facts, day);
    const known = await before?.catch(() => undefined);
    return known !== undefined && known.period?.label === period?.label ? known : begin(period);
  };
  const get = (): Promise<Overview> => {
    const day = today();
    if (made?.day === day) return made.overview;
    const overview = onDay(day, made?.overview);
    made = { day, overview };
    overview.catch(() => {
      if (made?.overview === overview) made = null;
    });
    return overview;
  };
  return {
    get,
    ahead: () => {
      // Whoever asks is told what went wrong.
      if (open.path !== null && canWork) get().catch(() => {});
    },
    close: () => {
      closed = true;
      void worker?.terminate();
    },
  };
}

/** Makes them one after the other. */
export async function inTurn(
  open: Pick<OpenFacts, "facts" | "buildId" | "synthetic">,
  units: Units,
  { period, organisations }: Pick<OverviewWork, "period" | "organisations">,
  onMade: (light: LightReport) => void,
): Promise<void> {
  const context = await reportContext(open.facts, units, open, organisations);
  for (const organisation of organisations) {
    const question = { organisation, period, structure: "as-reported", asAt: period.last, knownAt: null } as const;
    onMade(lightened(await makeBoardReport(context, question)));
  }
}
