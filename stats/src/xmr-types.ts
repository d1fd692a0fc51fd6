/** Which way is better. "neither": a signal is only a signal. */
export type XmrDirection = "higher" | "lower" | "neither";

export type XmrRule = "outside" | "trend" | "two-of-three" | "shift";

export type XmrMeaning = "improvement" | "concern" | "neither";

/** Where a run sits, or which way it goes. */
export type XmrSide = "above" | "below" | "rising" | "falling";

export interface XmrOptions {
  /** which way is better; "neither" unless told */
  readonly direction?: XmrDirection;
  /**
   * Leave out moving ranges of 3.267 times their mean or more, once, before the limits are set: what NHSRplotthedots does
   * and the NHS Excel tool does not. False unless told: on a series that hardly changes it leaves only ranges of 0, and
   * every point is then outside the limits.
   */
  readonly screenRanges?: boolean;
  /** indices, both ends included, whose points alone set the mean and limits of the segment they are in */
  readonly baseline?: { readonly from: number; readonly to: number };
  /** indices of declared exceptional points: not in mean or limits, never flagged, and they break runs */
  readonly exclude?: readonly number[];
  /** indices at which a new segment starts, with its own mean and limits; no run or moving range crosses it */
  readonly rebaseAt?: readonly number[];
  /** in every segment without a baseline, only the first so many points with a value set the mean and limits; 2 or more */
  readonly fixAfter?: number;
  /** a target in the unit of the values, for the assurance */
  readonly target?: number;
  /** points in a row on one side of the mean that make a shift; 7 unless told (the Excel tool allows 6) */
  readonly shiftLength?: number;
  /** points in a row that each go further the same way; 7 unless told */
  readonly trendLength?: number;
}

/** A stretch with one mean and one pair of limits; `from` and `to` are indices, both included. */
export interface XmrSegment {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  /** natural process limits, mean -/+ 2.66 mean moving ranges; equal to the mean where there is no moving range */
  readonly lower: number;
  readonly upper: number;
  /** two thirds of the way from the mean to a limit */
  readonly nearLower: number;
  readonly nearUpper: number;
  readonly meanRange: number;
  /** how many moving ranges the limits rest on; with 0 nothing is called outside or near */
  readonly ranges: number;
  /** how many points set the mean */
  readonly basis: number;
  /** true if fewer than 12 points set the mean: trial limits */
  readonly trial: boolean;
}

export interface XmrPoint {
  readonly index: number;
  readonly value: number | null;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly outside: boolean;
  readonly shift: boolean;
  readonly trend: boolean;
  readonly twoOfThree: boolean;
  /** the first rule that holds, in the order outside, trend, two-of-three, shift */
  readonly rule: XmrRule | null;
  /** what that rule says, given the direction; null without a rule */
  readonly meaning: XmrMeaning | null;
}

/** One event: a run is one signal however long it is. Indices, both included. */
export interface XmrSignal {
  readonly rule: XmrRule;
  readonly from: number;
  readonly to: number;
  readonly side: XmrSide;
  readonly meaning: XmrMeaning;
}

/** Will the process meet its target as it stands? Null without a target, a direction or moving ranges. */
export type XmrAssurance = "consistent-pass" | "consistent-fail" | "inconsistent" | null;

export interface XmrResult {
  readonly segments: readonly XmrSegment[];
  readonly points: readonly XmrPoint[];
  readonly signals: readonly XmrSignal[];
  readonly assurance: XmrAssurance;
}
