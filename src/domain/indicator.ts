import { withinSentence } from "./format.ts";
import type { Guard } from "./guard.ts";
import type { Sql } from "./sql.ts";

const levels = ["trust", "icb", "practice", "pharmacy", "university", "nation"] as const;

/** Trust, ICB, general practice, pharmacy, university, nation. */
export type Level = (typeof levels)[number];

/** Which way is wanted; "neither" is watched for change, "context" is shown and never judged or combined. */
export type BetterWhen = "higher" | "lower" | "neither" | "context";

/**
 * What the SQL of a method returns, one row for each organisation and period, and how it becomes a figure.
 *
 * | kind | columns after organisation, period | figure and interval |
 * |---|---|---|
 * | count | n | n; exact Poisson below 10, Byar from 10 on |
 * | rate | n, d | per * n / d; the count's interval over d |
 * | proportion | n, d | 100 n / d; Wilson |
 * | share | n, d | 100 n / d of money or an agreed list; no interval, nothing was sampled |
 * | survival | days integer[], happened boolean[] | Kaplan-Meier median in days; Brookmeyer-Crowley |
 * | sum | parts double[] (a part a study) | sum of parts; bootstrap over studies |
 * | largest-share | parts double[] (participants a study) | 100 max / sum; bootstrap over studies |
 * | published | value, lower, upper, n, d | as the file gives it, or the plain sum the SQL makes; `bounds` says what lower and upper are |
 */
export type MethodKind = "count" | "rate" | "proportion" | "share" | "survival" | "sum" | "largest-share" | "published";

/**
 * What lower and upper of a figure are: an interval of the figure itself; a range, where what goes into it was valued between a
 * least and a most; or limits that a publisher draws around the figure it expects, which say nothing of how sure the figure is.
 */
export type Bounds = "interval" | "limits" | "range";

/** A way of working a figure out, with the dates between which it is the method. */
export interface Method {
  /** "1", "2" ... printed beside every value. */
  readonly version: string;
  readonly kind: MethodKind;
  /** For rates: the figure is for this many of the denominator. */
  readonly per?: number;
  /** For published figures: what their bounds are; an interval where left out. */
  readonly bounds?: Bounds;
  readonly numerator: string;
  /** Empty for counts. */
  readonly denominator: string;
  /**
   * DuckDB SQL. It takes no values and gives one row for each organisation and period, columns as `kind` says.
   * Sources and views are named without a schema.
   */
  readonly counts: Sql;
  /**
   * DuckDB SQL that lists the rows behind every figure: organisation, period, file_id, line, and optionally
   * counted_in ("numerator" or "denominator"); `openward explain` shows them.
   */
  readonly rows: Sql;
  /** Periods that end from this day on are worked out this way. */
  readonly validFrom?: string;
  /** Periods that end after this day are not. */
  readonly validTo?: string;
  /** What changed from the version before, and on whose word. */
  readonly changed?: string;
}

/** A part of the board report. */
export type Theme =
  | "set-up"
  | "activity"
  | "income"
  | "people"
  | "patients"
  | "partnerships"
  | "context"
  | "quality"
  | "outside-hospital";

/** A number: what it asks, how it is worked out, how it can mislead, who answers for it. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  /** A question a board member would ask. */
  readonly question: string;
  /** Why somebody should ask it, in a sentence of its own; it claims no cause. */
  readonly matters: string;
  readonly theme: Theme;
  /** "studies", "people", "%", "days", "per 1,000 WTE", "ratio" ... */
  readonly unit: string;
  /** Digits after the point when shown. */
  readonly digits: number;
  readonly levels: readonly Level[];
  readonly betterWhen: BetterWhen;
  /** Sources without which there is no figure. */
  readonly sources: readonly string[];
  /** The step of its trend. */
  readonly every: "month" | "quarter" | "half" | "year";
  /** Why its trend is drawn without process limits and gives no signals: figures that share cases move together. */
  readonly withoutLimits?: string;
  /** Kind of funnel across peers, where one is fair. */
  readonly funnel?: "proportion" | "rate" | "shmi";
  /** Paired measures printed in the same row; empty only where the catalogue names none. */
  readonly guards: readonly Guard[];
  readonly caveats: readonly string[];
  /** What somebody under pressure would do to move it. */
  readonly gaming: string;
  /** Role that answers for the definition. */
  readonly owner: string;
  readonly reviewed: string;
  readonly reviewDue: string;
  /** Where the definition comes from. */
  readonly source: string;
  /** Newest last. */
  readonly methods: readonly Method[];
}

/** Declares an indicator. */
export function defineIndicator(indicator: Indicator): Indicator {
  return indicator;
}

/** What somebody under pressure would do, as a sentence of its own. */
export function gamingSentence({ gaming }: Pick<Indicator, "gaming">): string {
  if (gaming.startsWith("Not a target")) return gaming;
  return `Somebody under pressure could move it by ${withinSentence(gaming)}`;
}

/** True where the definition should have been looked at again by then. */
export function isOverdue({ reviewDue }: Indicator, today: string): boolean {
  return reviewDue < today;
}

/** True where an indicator is counted for organisations of a role; a role that is no level of counting has all of them. */
export function isCountedFor(indicator: Indicator, role: string): boolean {
  return !levels.some((level) => level === role) || indicator.levels.some((level) => level === role);
}

/** The method for a period, by the day it ends. */
export function methodFor({ methods }: Indicator, periodEnd: string): Method | undefined {
  return methods.findLast(
    ({ validFrom, validTo }) => (validFrom ?? "0000") <= periodEnd && periodEnd <= (validTo ?? "9999"),
  );
}

/** What the bounds of a figure are, by the version of the method that made it. */
export function boundsOf({ methods }: Indicator, methodVersion: string): Bounds {
  return methods.find(({ version }) => version === methodVersion)?.bounds ?? "interval";
}

/** Columns that the SQL of each kind returns after organisation and period, with DuckDB types. */
export const methodColumns: Readonly<Record<MethodKind, Readonly<Record<string, string>>>> = {
  count: { n: "DOUBLE" },
  rate: { n: "DOUBLE", d: "DOUBLE" },
  proportion: { n: "DOUBLE", d: "DOUBLE" },
  share: { n: "DOUBLE", d: "DOUBLE" },
  survival: { days: "INTEGER[]", happened: "BOOLEAN[]" },
  sum: { parts: "DOUBLE[]" },
  "largest-share": { parts: "DOUBLE[]" },
  published: { value: "DOUBLE", lower: "DOUBLE", upper: "DOUBLE", n: "DOUBLE", d: "DOUBLE" },
};
