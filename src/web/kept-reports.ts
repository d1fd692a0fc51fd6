import type { BoardReport } from "../analysis/board-report/board-report.ts";
import { makeBoardReport } from "../analysis/board-report/make-board-report.ts";
import { type ReportContext, reportContext } from "../analysis/board-report/report-context.ts";
import { peerWords, usualPeers } from "../analysis/peers/peer-choice.ts";
import type { Units } from "../domain/units.ts";
import type { OpenFacts } from "../store/facts-folder.ts";
import type { Readers } from "./readers.ts";
import { usualView } from "./view.ts";

/** Reports kept in memory for one build; the one asked for longest ago is let go. */
const mostReports = 40;

/** Makes reports when they are asked for and keeps some of them. */
export function keptReports(open: Pick<OpenFacts, "facts" | "buildId" | "synthetic">, units: Units): Readers["report"] {
  const kept = new Map<string, Promise<BoardReport>>();
  let context: Promise<ReportContext> | null = null;
  return (organisation, period, { structure, asAt } = usualView, peers = usualPeers) => {
    const key = `${organisation} ${period.label} ${structure} ${asAt ?? ""} ${peerWords(peers)}`;
    const known = kept.get(key);
    kept.delete(key);
    if (context === null) {
      context = reportContext(open.facts, units, open);
      context.catch(() => {
        context = null;
      });
    }
    const day = asAt === null ? {} : { structureAsAt: asAt };
    const question = { organisation, period, structure, asAt: asAt ?? period.last, ...day, knownAt: null, peers };
    const report = known ?? context.then((ready) => makeBoardReport(ready, question));
    kept.set(key, report);
    report.catch(() => kept.delete(key));
    const oldest = kept.keys().next();
    if (kept.size > mostReports && oldest.done !== true) kept.delete(oldest.value);
    return report;
  };
}
