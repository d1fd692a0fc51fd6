import type { ReadingState } from "./reading.ts";

/** The five states in words, as they stand in a cell. */
export const stateWords: Readonly<Record<ReadingState, string>> = {
  value: "Value",
  zero: "Zero",
  "not-supplied": "Not supplied",
  "not-applicable": "Not applicable",
  suppressed: "Suppressed",
};
