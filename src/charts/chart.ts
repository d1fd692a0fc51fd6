import { type Attributes, element } from "./draw.ts";
import { escapeForXml } from "./escape-for-xml.ts";
import { INK } from "./paint.ts";

/** The figures in a chart, for a reader who would rather have words. */
export interface ChartTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A drawn chart with what must stand beside it. */
export interface Chart {
  readonly id: string;
  /** 640 wide; stands alone as a file. */
  readonly svg: string;
  /** The same chart laid out for a narrow screen, 300 wide. */
  readonly narrowSvg: string;
  readonly title: string;
  /** From the caller's closed list; the chart only carries it. */
  readonly sentence: string;
  readonly table: ChartTable;
}

/** What every chart is told about itself. */
export interface ChartWords {
  /** Unique on its page; starts with a letter, then letters, digits, hyphens, underscores and full stops. */
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  /** No point takes the focus or has words of its own: the table beside the picture says them. */
  readonly still?: boolean;
}

/** How large the words in a chart are, in its own units: pixels at its full width. */
export const TEXT_SIZE = 13;
export const SMALL_TEXT_SIZE = 12;

const WIDE = 640;
const NARROW = 300;

/** A body drawn for one width. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Patterns and clips; their ids start with the drawing's id. */
  readonly definitions?: string;
  readonly body: string;
}

export interface ChartParts {
  readonly words: ChartWords;
  /** What the picture shows, said after the sentence. */
  readonly description: string;
  readonly table: ChartTable;
  readonly draw: (width: number, id: string) => Drawing;
}

/**
 * Draws a chart at both widths.
 * @throws RangeError if the id cannot be used in a page
 */
export function chartOf({ words, description, table, draw }: ChartParts): Chart {
  const { id, title, sentence } = words;
  if (!/^[A-Za-z][\w.-]*$/.test(id)) throw new RangeError(`a chart's id must start with a letter: ${id}`);
  const said = { title, description: `${sentence} ${description}`.trim() };
  const narrowId = `${id}-narrow`;
  return {
    id,
    title,
    sentence,
    table,
    // Drawn when asked for: a printed pack shows one width of each chart.
    get svg() {
      return svgDocument(id, said, draw(WIDE, id));
    },
    get narrowSvg() {
      return svgDocument(narrowId, said, draw(NARROW, narrowId));
    },
  };
}

export interface Said {
  readonly title: string;
  readonly description: string;
}

/** The outermost element; it groups its points, since an image may not hold anything that takes the focus. */
export function svgDocument(id: string, said: Said, drawing: Drawing, role: "group" | "img" = "group"): string {
  const { width, height, definitions = "", body } = drawing;
  const attributes: Attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    id,
    class: "ow-chart",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role,
    "aria-labelledby": `${id}-title`,
    "aria-describedby": `${id}-desc`,
    "font-family": "Arial, Helvetica, sans-serif",
    "font-size": TEXT_SIZE,
    fill: INK,
  };
  return element(
    "svg",
    attributes,
    element("title", { id: `${id}-title` }, escapeForXml(said.title)),
    element("desc", { id: `${id}-desc` }, escapeForXml(said.description)),
    ...(definitions === "" ? [] : [element("defs", {}, definitions)]),
    body,
  );
}

/** Lines and words that a screen reader passes over: the title, the points and the table say the same. */
export function scenery(...parts: readonly string[]): string {
  return element("g", { "aria-hidden": "true" }, ...parts);
}
