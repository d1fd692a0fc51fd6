import type { Attributes } from "./draw.ts";

// Keeps words legible where a line runs behind them.
const HALO = { stroke: "#ffffff", "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" } as const;

// Colours as analysts of the NHS know them: blue for the wanted direction, orange for the unwanted, grey for chance.
// Each is also told apart by shape or by dashes, and each outline has at least 3 to 1 against white.
const PAINTS = {
  quiet: { fill: "#4c6272" },
  axis: { stroke: "#768692", fill: "none" },
  area: { stroke: "#768692", "stroke-width": 1, fill: "none" },
  grid: { stroke: "#e2e7ea", fill: "none" },
  join: { stroke: "#768692", "stroke-width": 1.5, fill: "none", "stroke-linejoin": "round" },
  mean: { stroke: "#212b32", "stroke-width": 1.5, fill: "none" },
  limit: { stroke: "#4c6272", "stroke-width": 1.25, "stroke-dasharray": "6 4", fill: "none" },
  outer: { stroke: "#4c6272", "stroke-width": 1.25, fill: "none" },
  span: { stroke: "#4c6272", "stroke-width": 1.5, fill: "none" },
  faint: { stroke: "#aeb7bd", "stroke-width": 1, "stroke-dasharray": "2 3", fill: "none" },
  curve: { stroke: "#212b32", "stroke-width": 2, fill: "none" },
  target: { stroke: "#212b32", "stroke-width": 1.5, "stroke-dasharray": "10 3 2 3", fill: "none" },
  note: { stroke: "#768692", "stroke-width": 1, "stroke-dasharray": "2 3", fill: "none" },
  band: { fill: "#dfe5e8", stroke: "none" },
  hatching: { stroke: "#aeb7bd", "stroke-width": 1.5, fill: "none" },
  chance: { fill: "#768692", stroke: "#4c6272" },
  wanted: { fill: "#005eb8", stroke: "#003087" },
  unwanted: { fill: "#ed8b00", stroke: "#7a4400", "stroke-width": 1.25 },
  neither: { fill: "#212b32", stroke: "#212b32" },
  hollow: { fill: "#ffffff", stroke: "#4c6272", "stroke-width": 1.25 },
  own: { fill: "#212b32", stroke: "#212b32" },
  gap: { fill: "none", stroke: "#4c6272", "stroke-width": 1.5 },
  wait: { fill: "none", stroke: "#212b32", "stroke-width": 2 },
  scratch: { stroke: "#ffffff", "stroke-width": 1.2, fill: "none" },
  paper: { fill: "#ffffff", stroke: "none" },
  halo: HALO,
  "haloed-quiet": { ...HALO, fill: "#4c6272" },
} as const satisfies Record<string, Attributes>;

export type PaintName = keyof typeof PAINTS;

/** A class that a page's stylesheet may repaint, and the colours that hold where there is no stylesheet. */
export function paint(name: PaintName): Attributes {
  return { class: `ow-${name}`, ...PAINTS[name] };
}

/** What the whole drawing starts from. */
export const INK = "#212b32";
