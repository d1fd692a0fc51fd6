import type { Reading, Structure } from "../../domain/reading.ts";

/** One organisation's series with its process limits. */
export interface Trend {
  readonly every: "month" | "quarter" | "half" | "year";
  readonly structure: Structure;
  readonly points: readonly TrendPoint[];
  readonly segments: readonly TrendSegment[];
  /** Periods left out of the baseline and limits, with the reason. */
  readonly exceptional: readonly { readonly from: string; readonly to: string; readonly because: string }[];
  /** Where the line breaks: a merger, a change of method. */
  readonly breaks: readonly { readonly at: string; readonly because: string }[];
  readonly baseline: string;
}

export interface TrendPoint {
  readonly period: string;
  readonly reading: Reading;
  readonly rule: "outside" | "trend" | "two-of-three" | "shift" | null;
  readonly meaning: "improvement" | "concern" | "neither" | null;
}

export interface TrendSegment {
  /** Places in `points`. */
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** Fewer than 12 points. */
  readonly trial: boolean;
}
