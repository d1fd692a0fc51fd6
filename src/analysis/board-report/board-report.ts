import type { Indicator } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import type { PolicyFact } from "../../domain/policy-fact.ts";
import type { Reading, Structure } from "../../domain/reading.ts";
import type { PeerChoice } from "../peers/peer-choice.ts";
import type { FunnelPlace } from "./funnel-place.ts";
import type { ReportQuality } from "./report-quality.ts";
import type { Trend } from "./trend.ts";

/** The six-monthly report of one organisation as plain data: everything the pack shows, and nothing about how it looks. */
export interface BoardReport {
  readonly organisation: ReportOrganisation;
  readonly period: Period;
  readonly structure: Structure;
  /** The day whose structure of organisations is used. */
  readonly structureAsAt: string;
  /** The day on which policy is read. */
  readonly asAt: string;
  /** Files received after this day were left aside; null where all were used. */
  readonly knownAt: string | null;
  readonly synthetic: boolean;
  readonly buildId: string;
  /** Nothing required is missing and every signal has an owner; otherwise why not, in plain sentences. */
  readonly complete: boolean;
  readonly incompleteBecause: readonly string[];
  readonly decisions: readonly ReportLine[];
  readonly changes: readonly ReportLine[];
  readonly unknowns: readonly ReportLine[];
  /** Parts 2 to 7, in order, and the context shown after them. */
  readonly parts: readonly ReportPart[];
  readonly signals: readonly ReportSignal[];
  /** How many signals chance alone would give in the series looked at. */
  readonly chance: ReportChance;
  /** Sentences for "What this report cannot tell you". */
  readonly cannotTell: readonly string[];
  readonly quality: ReportQuality;
  readonly policy: readonly PolicyFact[];
  readonly suppressed: readonly SuppressedCell[];
  /** Roles, not names; left out where nobody said. */
  readonly accountable?: ReportAccountable;
}

/** Who stands behind the report, as roles; null where it was not said. */
export interface ReportAccountable {
  readonly paidBy: string | null;
  readonly madeBy: string | null;
  readonly checkedBy: string | null;
}

export interface ReportOrganisation {
  readonly code: string;
  readonly name: string;
  readonly role: string;
  readonly type: string | null;
  readonly icb: string | null;
  readonly icbName: string | null;
  readonly region: string | null;
  readonly opened: string | null;
  readonly closed: string | null;
  /** Plain sentences about mergers, splits and moves. */
  readonly history: readonly string[];
}

/** A line of part 1, with where it leads. */
export interface ReportLine {
  readonly text: string;
  readonly indicator: string | null;
  readonly owner: string | null;
  readonly due: string | null;
}

export interface ReportPart {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  /** Local files without which the part is empty; none where nothing is missing. */
  readonly notSupplied: readonly LackingFile[];
  readonly rows: readonly ReportRow[];
  /** Lists and small tables that go with the part: oldest waiting sites, step waits, awards by condition. */
  readonly tables: readonly ReportTable[];
  /** Counts of people below the level of the organisation, still exact; the publish room hides and rounds them. */
  readonly people?: readonly PeopleTable[];
  /** Policy lines in force on the as-at day that belong to this part. */
  readonly policy: readonly PolicyFact[];
}

/** A kind of file that nobody supplied for the organisation and period, by its source's id and title. */
export interface LackingFile {
  readonly source: string;
  readonly title: string;
}

/** One indicator in the report: figure, interval, trend, guard and one sentence, always together. */
export interface ReportRow {
  readonly indicator: Indicator;
  readonly reading: Reading;
  readonly guards: readonly GuardState[];
  readonly trend: Trend | null;
  readonly funnel: FunnelPlace | null;
  readonly waiting: WaitingTimes | null;
  readonly sentence: string;
  /** Published national figures shown beside this one, never as the organisation's own. */
  readonly national?: readonly NationalFigure[];
}

/** A published figure with the caution that must stand beside it: "this is a first-site figure". */
export interface NationalFigure {
  readonly fact: PolicyFact;
  readonly caution: string;
}

export interface GuardState {
  readonly indicator: string;
  readonly name: string;
  readonly shows: string;
  readonly state: "quiet" | "warns" | "shown" | "not-supplied";
  readonly reading: Reading | null;
  /** The sentence printed beside the figure it guards. */
  readonly sentence: string;
}

/** Kaplan-Meier steps of a survival indicator. */
export interface WaitingTimes {
  readonly steps: readonly {
    readonly day: number;
    readonly survival: number;
    readonly lower: number;
    readonly upper: number;
    readonly atRisk: number;
    readonly waitingHere: number;
  }[];
  readonly median: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly total: number;
  readonly waiting: number;
}

export interface ReportTable {
  readonly title: string;
  readonly sentence: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Places of columns set right, as figures. */
  readonly numeric: readonly number[];
}

/** Counts of people in the parts of one organisation. Nothing here may be shown as it is. */
export interface PeopleTable {
  readonly title: string;
  readonly sentence: string;
  /** What a row is: "Practice". */
  readonly rowName: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then by column; whole numbers. */
  readonly counts: readonly (readonly number[])[];
  /** Which totals stand in the table; both also gives the total of all. */
  readonly totals: "none" | "rows" | "columns" | "both";
  /** Totals over all rows are the whole organisation's own figures and are shown exactly. */
  readonly wholeOrganisation: boolean;
}

export interface ReportSignal {
  readonly indicator: string;
  readonly name: string;
  readonly rule: "outside" | "trend" | "two-of-three" | "shift" | "funnel" | "guard";
  readonly from: string;
  readonly to: string;
  readonly meaning: "improvement" | "concern" | "neither";
  readonly strength: string;
  readonly guardStatus: string;
  readonly owner: string | null;
  readonly action: string | null;
  readonly due: string | null;
  readonly closed: string | null;
  readonly minuteRef: string | null;
  readonly sentence: string;
}

export interface ReportChance {
  readonly series: number;
  readonly points: number;
  readonly expected: number;
  readonly sentence: string;
}

/** A figure that is hidden, and why; never the figure. */
export interface SuppressedCell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly reason: "small" | "would give back a small one";
}

/** What is asked for. */
export interface ReportQuestion {
  readonly organisation: string;
  readonly period: Period;
  readonly structure: Structure;
  /** The day whose structure of organisations is used; the last of the period where left out. */
  readonly structureAsAt?: string;
  readonly asAt: string;
  readonly knownAt: string | null;
  /** The usual peers where left out. */
  readonly peers?: PeerChoice;
}
