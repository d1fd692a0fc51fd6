import { type ScaleContinuousNumeric, scaleLinear, scaleSqrt } from "d3-scale";
import { SMALL_TEXT_SIZE } from "./chart.ts";
import { line, type Plot, words } from "./draw.ts";
import type { NumberText } from "./number-text.ts";
import { paint } from "./paint.ts";
import { textWidth } from "./text-width.ts";

export type LevelScale = ScaleContinuousNumeric<number, number>;

/** A scale from left to right; square roots spread the small out. */
export function levelScale(from: number, to: number, { squareRoot = false } = {}): LevelScale {
  const scale = squareRoot ? scaleSqrt() : scaleLinear();
  return scale.domain([from, to > from ? to : from + 1]);
}

export interface LevelAxis {
  readonly scale: LevelScale;
  readonly values: readonly number[];
  readonly format: NumberText;
}

/** Values under the plot; one that would touch the one before is left out. */
export function drawLevelAxis({ scale, values, format }: LevelAxis, plot: Plot, width: number): string {
  let taken = -Infinity;
  return values
    .map((value) => {
      const text = format(value);
      const half = textWidth(text, SMALL_TEXT_SIZE) / 2;
      const at = scale(value);
      const x = Math.min(Math.max(at, half), width - half);
      if (x - half < taken + 8) return "";
      taken = x + half;
      return (
        line({ x: at, y: plot.bottom }, { x: at, y: plot.bottom + 5 }, paint("axis")) +
        words(text, {
          x,
          y: plot.bottom + 19,
          "text-anchor": "middle",
          "font-size": SMALL_TEXT_SIZE,
          ...paint("quiet"),
        })
      );
    })
    .join("");
}

/** What the level scale measures, below its values and ending with the plot. */
export function drawLevelTitle(title: string, plot: Plot): string {
  const attributes = { x: plot.right, y: plot.bottom + 37, "text-anchor": "end", "font-size": SMALL_TEXT_SIZE };
  return words(title, { ...attributes, ...paint("quiet") });
}
