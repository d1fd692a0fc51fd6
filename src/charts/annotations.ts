import { SMALL_TEXT_SIZE } from "./chart.ts";
import { coordinate, element, line, type Plot, words } from "./draw.ts";
import { paint } from "./paint.ts";
import { textWidth } from "./text-width.ts";
import { wrapText } from "./wrapped-text.ts";

/** Words above the plot about a moment (from = to) or a stretch below them. */
export interface Annotation {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: "note" | "baseline" | "exceptional";
}

const ROW = 18;

/** A longer text than this is cut. */
const MOST_LINES = 5;

/** Words are broken into lines of this width rather than led away from their moment. */
const LINE_ROOM = 330;

/** Between the last row and marks at the top of the plot. */
const GAP = 4;

interface PlacedAnnotation extends Annotation {
  readonly row: number;
  readonly textFrom: number;
  readonly textTo: number;
  readonly lines: readonly string[];
}

export interface Annotations {
  readonly height: number;
  readonly body: (plot: Plot) => string;
}

/** Gives each its own stretch of a row, as few rows as will hold them without touching. */
export function annotate(annotations: readonly Annotation[], left: number, right: number): Annotations {
  const rows: Stretch[][] = [];
  const placed: PlacedAnnotation[] = annotations.map((annotation) => {
    const room = Math.min(right - left - 8, Math.max(right - annotation.from - 8, LINE_ROOM));
    const lines = wrapText(annotation.text, { size: SMALL_TEXT_SIZE, room, lines: MOST_LINES });
    const width = Math.max(0, ...lines.map((text) => textWidth(text, SMALL_TEXT_SIZE))) + 4;
    const textFrom = Math.max(left, Math.min(annotation.from + 4, right - width));
    const taken = {
      from: Math.min(textFrom, annotation.from) - 4,
      to: Math.max(textFrom + width, annotation.kind === "note" ? 0 : annotation.to) + 4,
    };
    const row = freeRow(rows, taken, lines.length);
    while (rows.length < row + lines.length) rows.push([]);
    for (const others of rows.slice(row, row + lines.length)) others.push(taken);
    return { ...annotation, row, textFrom, textTo: textFrom + width, lines };
  });
  return {
    height: rows.length === 0 ? 0 : rows.length * ROW + GAP,
    body: (plot) => placed.map((one) => drawAnnotation(one, plot, rows.length)).join(""),
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The first row from which on as many as are wanted are free in a stretch; a row that is not there yet is free. */
function freeRow(rows: readonly Stretch[][], taken: Stretch, wanted: number): number {
  const isFree = (row: number) => (rows[row] ?? []).every(({ from, to }) => taken.to <= from || taken.from >= to);
  let row = 0;
  while (!Array.from({ length: wanted }, (_, i) => row + i).every(isFree)) row += 1;
  return row;
}

function drawAnnotation(
  { kind, from, to, row, textFrom, textTo, lines }: PlacedAnnotation,
  plot: Plot,
  rows: number,
): string {
  const top = plot.top - GAP - (rows - row) * ROW + 6;
  const y = top + (lines.length - 1) * ROW;
  const attributes = { x: textFrom, "font-size": SMALL_TEXT_SIZE, ...paint("haloed-quiet") };
  const text = lines.map((shown, i) => words(shown, { ...attributes, y: top + i * ROW + 4 })).join("");
  if (kind === "note") {
    // Words that had to begin left of their moment stand over its line, not across it.
    const across = textFrom < from && from < textTo;
    return line({ x: from, y: across ? y + 8 : top - 6 }, { x: from, y: plot.bottom }, paint("note")) + text;
  }
  if (kind === "exceptional") return text;
  const bracket = element("path", {
    d: `M${coordinate(from)} ${coordinate(y + 12)}v-4H${coordinate(to)}v4`,
    ...paint("axis"),
  });
  return bracket + text;
}
