import { escapeForXml } from "./escape-for-xml.ts";

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One SVG element; numbers are written by `coordinate`, text is escaped, children are taken as they are. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let opening = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    opening += ` ${key}="${typeof value === "number" ? coordinate(value) : escapeForXml(value)}"`;
  }
  return children.length === 0 ? `${opening}/>` : `${opening}>${children.join("")}</${name}>`;
}

/**
 * A number with at most two decimals, the same on every machine.
 * @throws RangeError if it is not finite
 */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a coordinate must be finite: ${value}`);
  return String(Math.round(value * 100) / 100 || 0);
}

/** A text element; its words are escaped here. */
export function words(text: string, attributes: Attributes): string {
  return element("text", attributes, escapeForXml(text));
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function line(from: Point, to: Point, attributes: Attributes): string {
  return element("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...attributes });
}

/** Where the figures go inside the drawing, in its own units, y downwards. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Straight lines from each point to the next. */
export function pathThrough(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${coordinate(x)} ${coordinate(y)}`).join("");
}
