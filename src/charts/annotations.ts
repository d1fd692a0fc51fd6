import { SMALL_TEXT_SIZE } from "./chart.ts";
import { coordinate, element, line, type Plot, words } from "./draw.ts";
import { paint } from "./paint.ts";
import { shorten, textWidth } from "./text-width.ts";

/** Words above the plot about a moment (from = to) or a stretch below them. */
export interface Annotation {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: "note" | "baseline" | "exceptional";
}

const ROW = 18;

interface PlacedAnnotation extends Annotation {
  readonly row: number;
  readonly textFrom: number;
  readonly shown: string;
}

export interface Annotations {
  readonly height: number;
  readonly body: (plot: Plot) => string;
}

/** Gives each its own stretch of a row, as few rows as will hold them without touching. */
export function annotate(annotations: readonly Annotation[], left: number, right: number): Annotations {
  const rows: { readonly from: number; readonly to: number }[][] = [];
  const placed: PlacedAnnotation[] = annotations.map((annotation) => {
    const shown = shorten(annotation.text, { size: SMALL_TEXT_SIZE, room: right - left - 8 });
    const width = textWidth(shown, SMALL_TEXT_SIZE) + 4;
    const textFrom = Math.max(left, Math.min(annotation.from + 4, right - width));
    const taken = {
      from: Math.min(textFrom, annotation.from) - 4,
      to: Math.max(textFrom + width, annotation.kind === "note" ? 0 : annotation.to) + 4,
    };
    let row = rows.findIndex((others) => others.every(({ from, to }) => taken.to <= from || taken.from >= to));
    if (row < 0) row = rows.push([]) - 1;
    rows[row]?.push(taken);
    return { ...annotation, row, textFrom, shown };
  });
  return {
    height: rows.length * ROW,
    body: (plot) => placed.map((one) => drawAnnotation(one, plot, rows.length)).join(""),
  };
}

function drawAnnotation({ kind, from, to, row, textFrom, shown }: PlacedAnnotation, plot: Plot, rows: number): string {
  const y = plot.top - (rows - row) * ROW + 6;
  const text = words(shown, { x: textFrom, y: y + 4, "font-size": SMALL_TEXT_SIZE, ...paint("haloed-quiet") });
  if (kind === "note") {
    return line({ x: from, y: y - 6 }, { x: from, y: plot.bottom }, paint("note")) + text;
  }
  if (kind === "exceptional") return text;
  const bracket = element("path", {
    d: `M${coordinate(from)} ${coordinate(y + 12)}v-4H${coordinate(to)}v4`,
    ...paint("axis"),
  });
  return bracket + text;
}
