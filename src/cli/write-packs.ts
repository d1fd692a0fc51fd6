import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ReportQuestion } from "../analysis/board-report/board-report.ts";
import type { ReportContext } from "../analysis/board-report/report-context.ts";
import type { Units } from "../domain/units.ts";
import type { OpenFacts } from "../store/facts-folder.ts";
import { loadPackMaking } from "./write-pack.ts";

/** One pack of many, as a list of them says it. */
export interface PackLine {
  readonly organisation: string;
  readonly name: string;
  readonly complete: boolean;
  readonly signals: number;
  /** The folder its files are in. */
  readonly folder: string;
}

/** What is alike for all packs; each organisation's goes into a folder of its own, named by its code. */
export interface ManyPacks {
  readonly organisations: readonly string[];
  readonly question: Omit<ReportQuestion, "organisation">;
  readonly out: string;
  readonly onWritten?: (line: PackLine) => void;
}

/** What a worker is given. */
export interface PackWork {
  readonly factsPath: string;
  readonly buildId: string;
  readonly synthetic: boolean;
  readonly organisations: readonly string[];
  readonly question: Omit<ReportQuestion, "organisation">;
  readonly out: string;
}

/** Workers run what was compiled; from source, and from facts in memory, one thread writes them all. */
const canWork = import.meta.url.endsWith(".js");

/**
 * Writes the packs of many organisations, on as many threads as the machine has; each pack has the same bytes as made alone.
 * @returns one line a pack, in the order of the organisations
 */
export async function writePacks(open: OpenFacts, units: Units, many: ManyPacks): Promise<PackLine[]> {
  const { organisations, question, out, onWritten = () => {} } = many;
  const threads = Math.min(availableParallelism(), organisations.length);
  if (threads < 2 || open.path === null || !canWork) return writeInTurn(open, units, many);
  const { path: factsPath, buildId, synthetic } = open;
  const written = new Map<string, PackLine>();
  await Promise.all(
    Array.from({ length: threads }, (_, k) => {
      const share = organisations.filter((_, i) => i % threads === k);
      return inWorker({ factsPath, buildId, synthetic, organisations: share, question, out }, (line) => {
        written.set(line.organisation, line);
        onWritten(line);
      });
    }),
  );
  return organisations.flatMap((code) => written.get(code) ?? []);
}

/** Writes the packs one after the other; funnels and structures are worked out once for all. */
export async function writeInTurn(
  open: Pick<OpenFacts, "facts" | "buildId" | "synthetic">,
  units: Units,
  { organisations, question, out, onWritten = () => {} }: ManyPacks,
): Promise<PackLine[]> {
  const { makeBoardReport, reportContext, writeBoardPack } = await loadPackMaking();
  const context: ReportContext = await reportContext(open.facts, units, open, organisations);
  const lines: PackLine[] = [];
  for (const organisation of organisations) {
    const report = await makeBoardReport(context, { ...question, organisation });
    const folder = join(out, organisation);
    await writeBoardPack(report, folder);
    const { complete, signals } = report;
    const line = { organisation, name: report.organisation.name, complete, signals: signals.length, folder };
    lines.push(line);
    onWritten(line);
  }
  return lines;
}

function inWorker(work: PackWork, onWritten: (line: PackLine) => void): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL("./pack-worker.js", import.meta.url), {
      workerData: work,
      // A pack is megabytes of short texts: with more room for the young they are dropped before anyone moves them.
      resourceLimits: { maxYoungGenerationSizeMb: 128 },
    });
    worker.on("message", onWritten);
    worker.once("error", fail);
    worker.once("exit", (code) =>
      code === 0 ? done() : fail(new Error(`a thread that writes packs ended with ${code}`)),
    );
  });
}
