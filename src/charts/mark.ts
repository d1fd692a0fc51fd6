import { type SymbolType, symbol, symbolCircle, symbolDiamond2, symbolSquare, symbolTriangle } from "d3-shape";
import { type Attributes, coordinate, element, type Point } from "./draw.ts";
import { escapeForXml } from "./escape-for-xml.ts";
import { type PaintName, paint } from "./paint.ts";

export type MarkShape = "circle" | "diamond" | "square" | "triangle" | "cross" | "tick";

const FILLED: Readonly<Record<Exclude<MarkShape, "cross" | "tick">, SymbolType>> = {
  circle: symbolCircle,
  diamond: symbolDiamond2,
  square: symbolSquare,
  triangle: symbolTriangle,
};

export interface Mark {
  readonly at: Point;
  readonly shape: MarkShape;
  readonly paint: PaintName;
  /** Half its height or so, in the drawing's units. */
  readonly size: number;
  /** A sentence read out when the mark has the focus; without one the mark cannot have it. */
  readonly says?: string | undefined;
  /** Also shown under a pointer. */
  readonly tip?: boolean;
  readonly dashed?: boolean;
}

/** A point in a chart. */
export function mark({ at, shape, paint: name, size, says, tip = false, dashed = false }: Mark): string {
  const reading: Attributes = says === undefined ? {} : { role: "img", tabindex: "0", "aria-label": says };
  return element(
    "path",
    {
      d: outline(shape, size),
      transform: `translate(${coordinate(at.x)} ${coordinate(at.y)})`,
      ...paint(name),
      ...(dashed ? { "stroke-dasharray": "2 1.5" } : {}),
      ...reading,
    },
    ...(says !== undefined && tip ? [element("title", {}, escapeForXml(says))] : []),
  );
}

/** A chart has hundreds of marks of a few outlines. */
const outlines = new Map<string, string>();

function outline(shape: MarkShape, size: number): string {
  const key = `${shape} ${size}`;
  const known = outlines.get(key);
  if (known !== undefined) return known;
  const made = drawOutline(shape, size);
  if (outlines.size < 1000) outlines.set(key, made);
  return made;
}

function drawOutline(shape: MarkShape, size: number): string {
  const s = coordinate(size);
  if (shape === "cross") return `M-${s} -${s}L${s} ${s}M-${s} ${s}L${s} -${s}`;
  if (shape === "tick") return `M0 -${s}V${s}`;
  // A symbol's size is its area; these make the four look equally heavy.
  const area = { circle: 3.14, diamond: 4, square: 3.4, triangle: 3.2 }[shape] * size * size;
  return symbol(FILLED[shape], area)() ?? "";
}
