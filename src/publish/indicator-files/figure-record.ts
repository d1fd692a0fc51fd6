import { boundsAre } from "../../analysis/board-report/bounds-words.ts";
import type { FigureRow, IndicatorFigures } from "../../analysis/readings/indicator-figures.ts";
import type { Bounds } from "../../domain/indicator.ts";
import { hasValue } from "../../domain/reading.ts";
import type { CsvCell } from "../board-pack/csv.ts";

/** One organisation's figure as files hold it: a missing value is empty or null, and its state says why. Never 0. */
export interface FigureRecord extends Readonly<Record<string, CsvCell>> {
  readonly organisation: string;
  readonly name: string;
  readonly role: string;
  readonly type: string | null;
  readonly state: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** What lower and upper are: "interval" or a publisher's "limits"; null where there are none. */
  readonly bounds_are: Bounds | null;
  readonly n: number | null;
  readonly d: number | null;
  /** The reason there is no figure, or what must be known of it. */
  readonly note: string | null;
  readonly guard: string | null;
  readonly guard_state: string | null;
  readonly guard_value: number | null;
}

/** A row of figures for a file. */
export function figureRecord({ indicator, guard: definition }: IndicatorFigures, row: FigureRow): FigureRecord {
  const { code, name, role, type, reading, guard } = row;
  const figure = hasValue(reading) ? reading : null;
  // What a hidden figure came from would give it back.
  const counts = reading.state === "suppressed" ? null : reading;
  const note = hasValue(reading) ? reading.notes.join("; ") : reading.because;
  return {
    organisation: code,
    name,
    role,
    type,
    state: reading.state,
    value: figure?.value ?? null,
    lower: figure?.lower ?? null,
    upper: figure?.upper ?? null,
    bounds_are: boundsAre(indicator, reading),
    n: counts?.n ?? null,
    d: counts?.d ?? null,
    note: note === "" ? null : note,
    guard: definition?.id ?? null,
    guard_state: guard?.state ?? null,
    guard_value: guard !== null && hasValue(guard) ? guard.value : null,
  };
}
