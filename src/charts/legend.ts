import { SMALL_TEXT_SIZE } from "./chart.ts";
import { coordinate, element, line, words } from "./draw.ts";
import { type MarkShape, mark } from "./mark.ts";
import { type PaintName, paint } from "./paint.ts";
import { shorten, textWidth } from "./text-width.ts";

export type LegendEntry =
  | { readonly text: string; readonly shape: MarkShape; readonly paint: PaintName; readonly dashed?: boolean }
  | { readonly text: string; readonly stroke: PaintName }
  | { readonly text: string; readonly swatch: string };

const ROW = 20;
const KEY = 22;
const GAP = 18;

export interface Legend {
  readonly height: number;
  readonly body: (x: number, y: number) => string;
}

/** Shapes, lines and textures with their names in words, as many rows as the width needs. */
export function legend(entries: readonly LegendEntry[], width: number): Legend {
  const placed: { readonly entry: LegendEntry; readonly x: number; readonly row: number }[] = [];
  let x = 0;
  let row = 0;
  for (const given of entries) {
    const entry = { ...given, text: shorten(given.text, { size: SMALL_TEXT_SIZE, room: width - KEY }) };
    const needed = KEY + textWidth(entry.text, SMALL_TEXT_SIZE);
    if (x > 0 && x + needed > width) {
      x = 0;
      row += 1;
    }
    placed.push({ entry, x, row });
    x += needed + GAP;
  }
  return {
    height: placed.length === 0 ? 0 : (row + 1) * ROW,
    body: (left, top) => placed.map((one) => drawEntry(one.entry, left + one.x, top + one.row * ROW + 10)).join(""),
  };
}

function drawEntry(entry: LegendEntry, x: number, y: number): string {
  const text = words(entry.text, { x: x + KEY, y: y + 4, "font-size": SMALL_TEXT_SIZE });
  if ("shape" in entry) {
    const { shape, paint: name, dashed = false } = entry;
    return mark({ at: { x: x + 8, y }, shape, paint: name, size: 4.5, dashed }) + text;
  }
  if ("stroke" in entry) return line({ x, y }, { x: x + 17, y }, paint(entry.stroke)) + text;
  return element("g", { transform: `translate(${coordinate(x)} ${coordinate(y - 7)})` }, entry.swatch) + text;
}
