import { noFigure } from "../analysis/board-report/sentences.ts";
import type { HatchClass } from "../charts/hatch-scale.ts";
import { hasValue, type Reading } from "../domain/reading.ts";

/** A scale in words for shares, and which of its classes a reading is in. */
export interface ShareScale {
  readonly classes: readonly HatchClass[];
  readonly classOf: (reading: Reading) => number;
  /** The class in words, or the reason there is no figure. */
  readonly wordsOf: (reading: Reading) => string;
}

interface Step {
  /** Per cent; a share of exactly this much is in the step above. */
  readonly below: number;
  readonly text: string;
}

const coarse: readonly Step[] = [
  { below: 10, text: "Under 1 in 10" },
  { below: 25, text: "From 1 in 10 to 1 in 4" },
  { below: 50, text: "From 1 in 4 to half" },
  { below: 75, text: "From half to 3 in 4" },
  { below: Infinity, text: "From 3 in 4 up" },
];

const fine: readonly Step[] = [
  { below: 2, text: "Under 1 in 50" },
  { below: 5, text: "From 1 in 50 to 1 in 20" },
  { below: 10, text: "From 1 in 20 to 1 in 10" },
  { below: 15, text: "From 1 in 10 to 3 in 20" },
  { below: Infinity, text: "From 3 in 20 up" },
];

/** Where every share is under this, the coarse scale would put nearly all in one class. */
const allSmall = 20;

const states = [
  { text: "Not supplied", kind: "not-supplied" },
  { text: "Not applicable", kind: "not-applicable" },
  { text: "Suppressed", kind: "suppressed" },
  { text: "None", kind: "none" },
] as const satisfies readonly HatchClass[];

/** The scale for some shares in per cent: a finer one where all are small, and only those states that occur. */
export function shareScale(readings: readonly Reading[]): ShareScale {
  const values = readings.filter(hasValue).map(({ value }) => value);
  const steps = values.length > 0 && Math.max(...values) < allSmall ? fine : coarse;
  const occurring = states.filter(({ kind }) => kind === "none" || readings.some(({ state }) => state === kind));
  const classes = [...occurring, ...steps.map(({ text }): HatchClass => ({ text, kind: "step" }))];
  const classOf = (reading: Reading) => {
    if (hasValue(reading) && reading.value > 0)
      return occurring.length + steps.findIndex(({ below }) => reading.value < below);
    return occurring.findIndex(({ kind }) => kind === (hasValue(reading) ? "none" : reading.state));
  };
  return {
    classes,
    classOf,
    wordsOf: (reading) => (hasValue(reading) ? (classes[classOf(reading)]?.text ?? "") : noFigure(reading)),
  };
}
