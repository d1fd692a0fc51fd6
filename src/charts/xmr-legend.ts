import type { LegendEntry } from "./legend.ts";
import type { MarkShape } from "./mark.ts";
import { plainNumber } from "./number-text.ts";
import type { PaintName } from "./paint.ts";
import { isXmrValue, MOVEMENT_WORDS, type Movement, type XmrData } from "./xmr-data.ts";

export const MOVEMENT_MARKS: Readonly<Record<Movement, { readonly shape: MarkShape; readonly paint: PaintName }>> = {
  chance: { shape: "circle", paint: "chance" },
  improvement: { shape: "diamond", paint: "wanted" },
  concern: { shape: "square", paint: "unwanted" },
  neither: { shape: "triangle", paint: "neither" },
};

/** The shapes that are in the chart, and no others; with its limits too where they are not named beside their lines. */
export function xmrLegend(data: XmrData, { withLimits }: { readonly withLimits: boolean }): readonly LegendEntry[] {
  const format = data.format ?? plainNumber;
  const values = data.points.filter(isXmrValue);
  const movements = (["chance", "improvement", "concern", "neither"] as const).filter((movement) =>
    values.some((point) => point.movement === movement && !point.partial),
  );
  const segment = data.segments.at(-1);
  const entries: LegendEntry[] = movements.map((movement) => ({
    text: MOVEMENT_WORDS[movement],
    ...MOVEMENT_MARKS[movement],
  }));
  if (values.some(({ partial }) => partial)) {
    entries.push({ text: "Part of the period only", shape: "circle", paint: "hollow", dashed: true });
  }
  if (values.length < data.points.length) entries.push({ text: "No figure", shape: "cross", paint: "gap" });
  if (segment !== undefined && withLimits) {
    entries.push({ text: `Mean ${format(segment.mean)}`, stroke: "mean" });
    entries.push({ text: `Limits ${format(segment.lower)} to ${format(segment.upper)}`, stroke: "limit" });
  }
  return entries;
}
