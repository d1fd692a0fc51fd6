import { SMALL_TEXT_SIZE } from "./chart.ts";
import { words } from "./draw.ts";
import { paint } from "./paint.ts";
import { shorten, textWidth } from "./text-width.ts";

/** Rows that each belong to somebody: names to the left where there is room, above their row where there is not. */
export interface NameRows {
  readonly left: number;
  readonly pitch: number;
  /** From the top of a row to the middle of what is drawn in it. */
  readonly middle: number;
  /** From the top of a row to the bottom of a name that stands above what is drawn in it. */
  readonly under: number;
  readonly names: (top: number) => string;
}

export interface NamedRow {
  readonly name: string;
  /** The organisation the page is about, in bold. */
  readonly own?: boolean;
}

const BOLDER = 1.06;
const WIDEST_NAMES = 310;

export function nameRows(rows: readonly NamedRow[], width: number): NameRows {
  const above = width < 480;
  const widest = Math.max(0, ...rows.map(({ name }) => textWidth(name, SMALL_TEXT_SIZE) * BOLDER));
  const left = above ? 4 : Math.min(widest, WIDEST_NAMES) + 16;
  const pitch = above ? 40 : 26;
  const room = above ? width : left - 12;
  const drawName = ({ name, own = false }: NamedRow, index: number, top: number) =>
    words(shorten(name, { size: SMALL_TEXT_SIZE * (own ? BOLDER : 1), room }), {
      x: 0,
      y: top + index * pitch + (above ? 13 : pitch / 2 + 4),
      "font-size": SMALL_TEXT_SIZE,
      "font-weight": own ? "bold" : undefined,
      ...(above ? paint("halo") : {}),
    });
  return {
    left,
    pitch,
    middle: above ? 26 : pitch / 2,
    under: above ? 18 : 0,
    names: (top) => rows.map((row, index) => drawName(row, index, top)).join(""),
  };
}
