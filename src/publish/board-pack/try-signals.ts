import type { ReportSignal } from "../../analysis/board-report/board-report.ts";
import { indicatorOf } from "./try-parts.ts";

/** So many signals, each like the next. */
export function trySignals(count: number): readonly ReportSignal[] {
  return Array.from({ length: count }, (_, i) => signal(i));
}

function signal(i: number): ReportSignal {
  const ids = ["A03", "A11", "B05", "B06", "E02"] as const;
  const rules = ["shift", "outside", "guard", "trend", "funnel", "two-of-three"] as const;
  const id = ids[i % ids.length] ?? "A03";
  const owned = i % 3 !== 2;
  return {
    indicator: id,
    name: indicatorOf(id).name,
    rule: rules[i % rules.length] ?? "shift",
    from: "2026-02",
    to: "2026-09",
    meaning: i % 2 === 0 ? "concern" : "neither",
    strength: "8 months in a row",
    guardStatus: i % 2 === 0 ? "Guard quiet" : "Guard warns",
    owner: owned ? "Head of research delivery" : null,
    action: owned ? "Review the oldest waits with each team" : null,
    due: owned ? "2026-12-01" : null,
    closed: null,
    minuteRef: owned ? `RDC/2026/${i + 1}` : null,
    sentence: "A sustained fall: 8 months in a row below the mean, first in February 2026.",
  };
}
