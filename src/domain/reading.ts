/** The five states of a figure; never mixed, never blank. */
export type ReadingState = "value" | "zero" | "not-supplied" | "not-applicable" | "suppressed";

/** How organisations that merged, split or moved are treated in a figure. */
export type Structure = "as-reported" | "mapped-to-current" | "like-for-like";

/** A figure with its bounds, or the reason there is none. */
export type Reading = NumberReading | NoReading;

interface ReadingPlace {
  readonly indicator: string;
  readonly organisation: string;
  /** A period's label. */
  readonly period: string;
  readonly structure: Structure;
  readonly methodVersion: string;
}

/** A figure. `value`, `lower` and `upper` are in the indicator's unit (percentages from 0 to 100). */
export interface NumberReading extends ReadingPlace {
  readonly state: "value" | "zero";
  readonly value: number;
  /** Null where the method gives no interval (exact shares, published context). */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Numerator; for a median the number of events, for a sum the sum. */
  readonly n: number | null;
  /** Denominator; null for counts. */
  readonly d: number | null;
  /** What a reader must know of this figure: "at least, 5 of 6 months supplied", "estimated share". */
  readonly notes: readonly string[];
}

export interface NoReading extends ReadingPlace {
  readonly state: "not-supplied" | "not-applicable" | "suppressed";
  /** Plain words: "no research finance file was supplied". */
  readonly because: string;
  readonly n: number | null;
  readonly d: number | null;
}

/** True where the reading is a number. */
export function hasValue(reading: Reading): reading is NumberReading {
  return reading.state === "value" || reading.state === "zero";
}
