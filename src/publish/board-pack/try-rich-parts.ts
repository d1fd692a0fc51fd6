import type { BoardReport, ReportPart } from "../../analysis/board-report/board-report.ts";
import type { ReportFile } from "../../analysis/board-report/report-quality.ts";
import { finance, lacking, line, PARTS, rowsOf } from "./try-parts.ts";
import { policy } from "./try-policy.ts";
import { oldestWaiting, practices, stepWaits } from "./try-report-tables.ts";
import { missingRow, suppressedRow, valueRow } from "./try-rows.ts";
import { trySignals } from "./try-signals.ts";

const FINANCE_MISSING = "no research finance file was supplied";

/** Something in every part: falls, warnings, gaps, a merger, a hidden cell. */
export const RICH: Partial<BoardReport> = {
  complete: false,
  incompleteBecause: ["The finance file was not supplied.", "1 signal has no owner."],
  decisions: [
    line(
      "90-day set-up: 11 of 24 study-sites had a first participant in time (46%, 28% to 65%). 7 study-sites have waited over 90 days.",
      "B05",
      "Head of research delivery",
      "2026-12-01",
    ),
    line(
      "Capacity-building money cannot be shown: the finance file was not supplied. Decide who supplies it by the next report.",
      "G02",
      "Director of finance",
      "2026-11-30",
    ),
  ],
  changes: [
    line("Interventional participants: a sustained fall since May 2026 (8 points below the mean).", "A03"),
    line("Open sites with no participants: 12% against 5% a year before.", "A11"),
    line("Open within 60 days of approval: within expected variation since the merger of May 2024.", "B03"),
  ],
  unknowns: [
    line("Terms of 4 of 19 awards have not been checked.", "G04"),
    line("No experience survey was supplied for July to September 2026.", "E02"),
    line("The finance file was not supplied: part 4 has no figures.", null),
  ],
  parts: PARTS.map((each) => ({ ...each, ...richPart(each) })),
  signals: trySignals(3),
  chance: {
    series: 24,
    points: 840,
    expected: 1.7,
    sentence: "24 series with 840 points were looked at; about 1.7 points would be flagged by chance alone.",
  },
  cannotTell: [
    "4 of 24 study-sites have no date of approval and are in no waiting time.",
    "Activity covers 36 of 36 months; 1 month was supplied late.",
  ],
  quality: {
    files: [file("activity.csv", "activity"), file("setup.csv", "setup"), file("workforce.csv", "workforce")],
    refusedCells: 2,
    refusals: [
      { file: "setup.csv", line: 118, column: "open_on", found: "31/02/2026", expected: "a day, as 2026-02-28" },
      { file: "activity.csv", line: 40, column: "recruited", found: "-3", expected: "a whole number of 0 or more" },
    ],
    refusedOfOthers: [
      { file: "activity.csv", cells: 3 },
      { file: "setup.csv", cells: 1 },
    ],
    dropped: [{ file: "workforce.csv", column: "email", why: "contact details are never kept", cells: 120 }],
    completeness: [
      { source: "activity", title: "Recruitment activity", months: sixMonths(6) },
      { source: "finance", title: "Finance lines", months: sixMonths(0) },
      { source: "workforce", title: "Workforce", months: sixMonths(5) },
    ],
    editsAfterPeriod: 14,
  },
  policy: [policy.report, policy.ninety, policy.oneFifty],
  suppressed: [],
  accountable: { paidBy: "The trust itself", madeBy: "Research and development office", checkedBy: null },
};

function richPart({ id }: ReportPart): Partial<ReportPart> {
  if (id === "income") {
    return {
      notSupplied: [finance],
      rows: rowsOf(id).map((indicator) =>
        indicator.id === "G04" ? valueRow(indicator, 79) : missingRow(indicator, FINANCE_MISSING),
      ),
      policy: [policy.report],
    };
  }
  if (id === "partnerships")
    return { notSupplied: [lacking("partnerships", "Partnerships"), lacking("transfers", "Transfers")] };
  const rows = rowsOf(id).map((indicator, i) => valueRow(indicator, 20 + ((i * 37) % 60)));
  if (id === "set-up") return { rows, tables: [oldestWaiting, stepWaits], policy: [policy.ninety, policy.oneFifty] };
  if (id === "activity") return { rows, policy: [policy.report], people: [practices] };
  if (id === "patients")
    return { rows: rows.map((row) => (row.indicator.id === "E03" ? suppressedRow(row.indicator) : row)) };
  return { rows };
}

function file(path: string, source: string): ReportFile {
  return {
    path,
    source,
    title: `Local extract: ${source}`,
    publisher: "The organisation itself",
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    receivedOn: "2026-10-12",
    receivedStated: source === "activity",
    state: "taken",
    rowsRead: 1240,
    rowsTaken: 1239,
    rowsRefused: 1,
    note: null,
  };
}

function sixMonths(supplied: number) {
  return Array.from({ length: 6 }, (_, i) => ({
    month: `2026-${String(4 + i).padStart(2, "0")}-01`,
    state: i < supplied ? ("value" as const) : ("not-supplied" as const),
  }));
}
