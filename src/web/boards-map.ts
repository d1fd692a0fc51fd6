import { figure, noFigure } from "../analysis/board-report/sentences.ts";
import type { BoardFigure } from "../analysis/explain/board-figures.ts";
import { boardOutlines } from "../analysis/spine/board-outlines.ts";
import { boardMap } from "../charts/board-map.ts";
import type { BoardOnMap } from "../charts/board-map-data.ts";
import { readOutline } from "../charts/outline.ts";
import { chartFigure } from "../components/chart-figure.ts";
import type { Markup } from "../components/markup.ts";
import { counted, plainNumber } from "../domain/format.ts";
import type { Indicator } from "../domain/indicator.ts";
import { hasValue } from "../domain/reading.ts";
import type { Readers } from "./readers.ts";
import { shareScale } from "./share-classes.ts";

export interface BoardsMap {
  readonly indicator: Indicator;
  /** "the year to March 2026". */
  readonly when: string;
  readonly figures: readonly BoardFigure[];
  /** Code of the board that the page is about. */
  readonly own?: string;
  /** The heading above says what is shown. */
  readonly titled?: boolean;
}

/** A map of every board with one share; null where no board has an outline, since a list says the same without one. */
export async function boardsMap(
  { facts }: Readers,
  { indicator, when, figures, own, titled = false }: BoardsMap,
): Promise<Markup | null> {
  const outlines = await boardOutlines(facts);
  if (!figures.some(({ code }) => outlines.has(code))) return null;
  const scale = shareScale(figures.map(({ reading }) => reading));
  return chartFigure(
    boardMap({
      id: "boards",
      title: `${indicator.name}, ${when}`,
      sentence: boardsSentence(indicator, figures),
      measure: indicator.name,
      classes: scale.classes,
      format: (value) => figure(indicator, value),
      boards: figures.map(({ code, name, reading }): BoardOnMap => {
        const outline = outlines.get(code);
        const place = {
          name,
          own: code === own,
          outline: outline === undefined ? null : readOutline(outline),
          inClass: scale.classOf(reading),
        };
        return hasValue(reading)
          ? { ...place, value: reading.value, lower: reading.lower, upper: reading.upper }
          : { ...place, because: noFigure(reading).replace(/\.$/, "") };
      }),
    }),
    { showTitle: !titled },
  );
}

/** How many boards have a figure, and what they come to together. */
export function boardsSentence(indicator: Indicator, figures: readonly BoardFigure[]): string {
  const readings = figures.map(({ reading }) => reading).filter(hasValue);
  const without = figures.length - readings.length;
  if (readings.length === 0) return `None of ${counted(figures.length, "board")} has a figure.`;
  const n = readings.reduce((sum, reading) => sum + (reading.n ?? 0), 0);
  const d = readings.reduce((sum, reading) => sum + (reading.d ?? 0), 0);
  const together =
    d === 0 ? "" : ` Together ${plainNumber(n)} of ${plainNumber(d)} (${figure(indicator, (100 * n) / d)}).`;
  const those = without === 0 ? "" : ` ${without === 1 ? "One has" : `${plainNumber(without)} have`} none.`;
  return `${plainNumber(readings.length)} of ${counted(figures.length, "board")} ${readings.length === 1 ? "has" : "have"} a figure.${those}${together}`;
}
