import type { BoardReport, ReportQuestion } from "../analysis/board-report/board-report.ts";
import { type Period, readPeriod } from "../domain/period.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Units } from "../domain/units.ts";
import type { OpenFacts } from "../store/facts-folder.ts";

export interface WrittenPack {
  readonly report: BoardReport;
  /** Paths of the files. */
  readonly files: readonly string[];
}

/** Loads what making a pack takes, which other commands start without; asked for early, it loads while facts are opened. */
export async function loadPackMaking() {
  const [{ makeBoardReport }, { reportContext }, { writeBoardPack }] = await Promise.all([
    import("../analysis/board-report/make-board-report.ts"),
    import("../analysis/board-report/report-context.ts"),
    import("../publish/board-pack/write-board-pack.ts"),
  ]);
  return { makeBoardReport, reportContext, writeBoardPack };
}

/** Makes one board pack from open facts and writes its files. */
export async function writePack(
  open: OpenFacts,
  units: Units,
  question: ReportQuestion,
  out: string,
): Promise<WrittenPack> {
  const { makeBoardReport, reportContext, writeBoardPack } = await loadPackMaking();
  const report = await makeBoardReport(await reportContext(open.facts, units, open), question);
  return { report, files: await writeBoardPack(report, out) };
}

/**
 * The half-year of a board pack.
 * @throws Refusal of kind "usage" where the label is none
 */
export function halfYear(label: string): Period {
  const period = readPeriod(label);
  if (period.kind !== "half")
    throw new Refusal(
      "usage",
      `A board pack is for a half-year; ${period.label} is not one.`,
      "Write it as 2026-27H1 (April to September) or 2026-27H2 (October to March).",
    );
  return period;
}
