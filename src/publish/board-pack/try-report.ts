import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import { finance, indicatorOf, lacking, line, PARTS, partNumbered, rowsOf } from "./try-parts.ts";
import { RICH } from "./try-rich-parts.ts";
import { missingRow, TRY_PERIOD, valueRow } from "./try-rows.ts";

/** A report with something in every part: falls, warnings, gaps, a merger, a hidden cell. */
export function richReport(changes: Partial<BoardReport> = {}): BoardReport {
  return { ...bareReport(), ...RICH, ...changes };
}

/** One indicator of every shape the pack can draw: a fall, a merger, peers, waits, gaps, a hidden figure, none at all. */
export function oneOfEachReport(changes: Partial<BoardReport> = {}): BoardReport {
  const kept = new Set(["B03", "B05", "B06", "A03", "A08", "G01", "G04", "E03", "F01"]);
  const report = richReport(changes);
  return {
    ...report,
    parts: report.parts.map((each) => ({ ...each, rows: each.rows.filter(({ indicator }) => kept.has(indicator.id)) })),
  };
}

/** A report for which nothing at all was supplied. */
export function emptyReport(changes: Partial<BoardReport> = {}): BoardReport {
  return {
    ...bareReport(),
    parts: PARTS.map((part) => ({
      ...part,
      notSupplied: [lacking("activity", "Research activity"), lacking("setup", "Study set-up"), finance],
      rows: rowsOf(part.id).map(({ id }) => missingRow(indicatorOf(id), "no file was supplied")),
    })),
    complete: false,
    incompleteBecause: ["Nothing was supplied for parts 2 to 7."],
    unknowns: [line("Nothing is known of set-up, activity, income, people or patients.", null)],
    ...changes,
  };
}

/** A report with one indicator and nothing else. */
export function oneIndicatorReport(changes: Partial<BoardReport> = {}): BoardReport {
  const indicator = indicatorOf("E09");
  const row = valueRow(indicator, 62);
  return { ...bareReport(), parts: [{ ...partNumbered(6), rows: [row] }], ...changes };
}

function bareReport(): BoardReport {
  return {
    organisation: {
      code: "SYN-T001",
      name: "Ashvale University Hospitals NHS Trust",
      role: "NHS trust",
      type: "Acute, large",
      icb: "SYN-I01",
      icbName: "Ashvale and the Moors Integrated Care Board",
      region: "North",
      opened: "2019-04-01",
      closed: null,
      history: [],
    },
    period: TRY_PERIOD,
    structure: "as-reported",
    structureAsAt: "2026-09-30",
    asAt: "2026-09-30",
    knownAt: null,
    synthetic: true,
    buildId: "3f6c1a9e2b7d4805",
    complete: true,
    incompleteBecause: [],
    decisions: [],
    changes: [],
    unknowns: [],
    parts: [],
    signals: [],
    chance: {
      series: 0,
      points: 0,
      expected: 0,
      sentence: "No series were looked at, so none would be flagged by chance.",
    },
    cannotTell: [],
    quality: {
      files: [],
      refusedCells: 0,
      refusals: [],
      refusedOfOthers: [],
      dropped: [],
      completeness: [],
      editsAfterPeriod: null,
    },
    policy: [],
    suppressed: [],
  };
}
