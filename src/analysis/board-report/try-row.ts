import type { Indicator } from "../../domain/indicator.ts";
import type { NoReading, NumberReading, Reading } from "../../domain/reading.ts";
import { givenIndicator } from "../signals/try-noise.ts";
import type { ReportRow, ReportSignal } from "./board-report.ts";

const place = {
  indicator: "TRY",
  organisation: "SYN-T001",
  period: "2026-27H1",
  structure: "as-reported",
  methodVersion: "1",
} as const;

/** A figure of one made-up trust in 2026-27H1; 46 without bounds or counts where nothing is said. */
export function tryFigure(changes: Partial<NumberReading> = {}): NumberReading {
  return { ...place, state: "value", value: 46, lower: null, upper: null, n: null, d: null, notes: [], ...changes };
}

/** A gap of the same trust, with its reason. */
export function tryGap(state: NoReading["state"], because: string): NoReading {
  return { ...place, state, because, n: null, d: null };
}

/** A row with nothing but its figure or gap. */
export function tryRow(
  indicator: Partial<Indicator> & { readonly id: string },
  reading: Reading,
  changes: Partial<ReportRow> = {},
): ReportRow {
  return {
    indicator: givenIndicator("month", { unit: "%", digits: 0, ...indicator }),
    reading,
    guards: [],
    trend: null,
    funnel: null,
    waiting: null,
    sentence: "",
    ...changes,
  };
}

/** A signal of concern that nobody owns. */
export function trySignal(sentence: string, changes: Partial<ReportSignal> = {}): ReportSignal {
  return {
    indicator: "TRY",
    name: "A figure that is given",
    rule: "outside",
    from: "2026-09",
    to: "2026-09",
    meaning: "concern",
    strength: "strong",
    guardStatus: "quiet",
    owner: null,
    action: null,
    due: null,
    closed: null,
    minuteRef: null,
    sentence,
    ...changes,
  };
}
