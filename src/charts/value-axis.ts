import { type ScaleLinear, scaleLinear } from "d3-scale";
import { SMALL_TEXT_SIZE } from "./chart.ts";
import { line, type Plot, words } from "./draw.ts";
import type { NumberText } from "./number-text.ts";
import { paint } from "./paint.ts";
import { textWidth } from "./text-width.ts";

export interface ValueAxis {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** Room its labels need to the left of the plot. */
  readonly room: number;
}

export interface ValueAxisAsk {
  /** Everything that must be inside; may be empty. */
  readonly values: readonly number[];
  /** The lowest and highest a value can be, where there is one. */
  readonly floor?: number;
  readonly ceiling?: number;
  readonly ticks: number;
  readonly format: NumberText;
}

/** The upright scale; it starts at nought unless that would squeeze the figures into its upper part. */
export function valueAxis({ values, floor, ceiling, ticks, format }: ValueAxisAsk): ValueAxis {
  const [low, high] = extent(values, floor, ceiling);
  const scale = scaleLinear().domain([low, high]);
  // With nothing to measure there is nothing to mark.
  const labels = values.length === 0 ? [] : scale.ticks(ticks).map((value) => ({ value, text: format(value) }));
  const room = 8 + Math.max(16, ...labels.map(({ text }) => textWidth(text, SMALL_TEXT_SIZE)));
  return { scale, ticks: labels, room };
}

function extent(values: readonly number[], floor = -Infinity, ceiling = Infinity): [number, number] {
  if (values.length === 0) return [Math.max(0, floor), Math.min(Math.max(0, floor) + 1, ceiling)];
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`a charted value must be finite: ${value}`);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low >= 0 && low < high / 2) low = 0;
  const margin = low === high ? Math.max(Math.abs(low) * 0.1, 1) : (high - low) * 0.06;
  return [low === 0 ? 0 : Math.max(low - margin, floor), Math.min(high + margin, ceiling)];
}

/** Faint lines across the plot with their values to the left. */
export function drawValueAxis({ scale, ticks }: ValueAxis, plot: Plot): string {
  return ticks
    .map(({ value, text }) => {
      const y = scale(value);
      return (
        line({ x: plot.left, y }, { x: plot.right, y }, paint("grid")) +
        words(text, {
          x: plot.left - 8,
          y: y + 4,
          "text-anchor": "end",
          "font-size": SMALL_TEXT_SIZE,
          ...paint("quiet"),
        })
      );
    })
    .join("");
}

/** What the upright scale measures, written level above the plot. */
export function drawValueTitle(title: string, { x = 0, y }: { readonly x?: number; readonly y: number }): string {
  return words(title, { x, y, "font-size": SMALL_TEXT_SIZE, ...paint("quiet") });
}
