import type {
  BoardReport,
  LackingFile,
  ReportLine,
  ReportPart,
  ReportSignal,
} from "../../analysis/board-report/board-report.ts";
import type { ReportFile } from "../../analysis/board-report/report-quality.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { tryIndicators } from "./try-indicators.ts";
import { policy } from "./try-policy.ts";
import { oldestWaiting, practices, stepWaits } from "./try-report-tables.ts";
import { missingRow, suppressedRow, TRY_PERIOD, valueRow } from "./try-rows.ts";

const FINANCE_MISSING = "no research finance file was supplied";

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

/** So many signals, each like the next. */
export function trySignals(count: number): readonly ReportSignal[] {
  return Array.from({ length: count }, (_, i) => signal(i));
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

const PARTS: readonly ReportPart[] = [
  part(2, "set-up", "Set-up", "How soon do studies open, and who is still waiting?"),
  part(3, "activity", "Activity and breadth", "How many people take part, in what, and how widely?"),
  part(4, "income", "Income and terms", "What came in, on what terms, and what was it used for?"),
  part(5, "people", "People", "Who does research here, and which posts stand empty?"),
  part(6, "patients", "Patients and fairness", "Are patients told, heard and fairly offered research?"),
  part(7, "partnerships", "Partnerships", "Which partnerships were opened, are live, or are overdue?"),
  part(12, "context", "Context", "Shown for context; never judged and never combined."),
];

const finance = lacking("finance", "Research finance");

function part(number: number, id: string, title: string, asks: string): ReportPart {
  return { number, id, title, asks, notSupplied: [], rows: [], tables: [], policy: [] };
}

function lacking(source: string, title: string): LackingFile {
  return { source, title };
}

function partNumbered(number: number): ReportPart {
  const found = PARTS.find((candidate) => candidate.number === number);
  if (found === undefined) throw new RangeError(`no part ${number}`);
  return found;
}

function rowsOf(partId: string): readonly Indicator[] {
  const theme = partId === "quality" ? "quality" : partId;
  return Array.from(tryIndicators.values()).filter((indicator) => indicator.theme === theme);
}

function indicatorOf(id: string): Indicator {
  const found = tryIndicators.get(id);
  if (found === undefined) throw new RangeError(`no indicator ${id}`);
  return found;
}

const RICH: Partial<BoardReport> = {
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
  signals: [signal(0), signal(1), signal(2)],
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

function line(
  text: string,
  indicator: string | null,
  owner: string | null = null,
  due: string | null = null,
): ReportLine {
  return { text, indicator, owner, due };
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
