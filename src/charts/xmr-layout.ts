import { scalePoint } from "d3-scale";
import { type Annotation, annotate } from "./annotations.ts";
import { SMALL_TEXT_SIZE } from "./chart.ts";
import type { Plot } from "./draw.ts";
import { legend } from "./legend.ts";
import { type NumberText, plainNumber } from "./number-text.ts";
import { textWidth } from "./text-width.ts";
import { type ValueAxis, valueAxis } from "./value-axis.ts";
import { isXmrValue, type XmrData, type XmrSegment } from "./xmr-data.ts";
import { xmrLegend } from "./xmr-legend.ts";

export interface SizedXmr {
  readonly data: XmrData;
  readonly width: number;
  readonly axis: ValueAxis;
  readonly left: number;
  readonly right: number;
  /** Limits are named at the end of their lines where there is room, and in the legend where there is not. */
  readonly namesLimits: boolean;
}

/** How much room the axis and the names of the limits take from the width. */
export function sizeXmr(data: XmrData, width: number): SizedXmr {
  const format = data.format ?? plainNumber;
  const axis = valueAxis({
    values: [
      ...data.points.filter(isXmrValue).map(({ value }) => value),
      ...data.segments.flatMap(({ lower, mean, upper }) => [lower, mean, upper]),
      ...(data.target === undefined ? [] : [data.target.value]),
    ],
    ...(data.floor === undefined ? {} : { floor: data.floor }),
    ...(data.ceiling === undefined ? {} : { ceiling: data.ceiling }),
    ticks: 5,
    format: data.formatTick ?? format,
  });
  const namesLimits = width >= 480 && data.segments.length > 0;
  const names = limitNames(data.segments.at(-1), format).map(({ text }) => textWidth(text, SMALL_TEXT_SIZE));
  return {
    data,
    width,
    axis,
    left: axis.room,
    right: width - (namesLimits ? Math.max(...names) + 12 : 6),
    namesLimits,
  };
}

export interface PlacedXmr extends SizedXmr {
  readonly id: string;
  readonly plot: Plot;
  readonly height: number;
  readonly x: (index: number) => number;
  readonly step: number;
  readonly above: ReturnType<typeof annotate>;
  readonly key: ReturnType<typeof legend>;
}

/** Where everything goes. */
export function placeXmr(sized: SizedXmr, id: string): PlacedXmr {
  const { data, width, left, right, axis } = sized;
  const scale = scalePoint<number>(
    data.points.map((_, index) => index),
    [left, right],
  ).padding(0.6);
  const x = (index: number) => scale(index) ?? left;
  const step = data.points.length < 2 ? right - left : scale.step();
  const above = annotate(annotationsOf(data, x, step), left, right);
  const plotHeight = width >= 480 ? 230 : 190;
  const top = 22 + above.height;
  const plot = { left, top, right, bottom: top + plotHeight };
  axis.scale.range([plot.bottom, plot.top]);
  const key = legend(xmrLegend(data, { withLimits: !sized.namesLimits }), width);
  return { ...sized, id, plot, height: plot.bottom + 34 + key.height, x, step, above, key };
}

function annotationsOf(data: XmrData, x: (index: number) => number, step: number): readonly Annotation[] {
  const edges = ({ from, to }: { readonly from: number; readonly to: number }) => ({
    from: x(from) - step / 2,
    to: x(to) + step / 2,
  });
  return [
    ...data.segments.flatMap(({ baseline }) =>
      baseline === undefined ? [] : [{ ...edges(baseline), text: "Baseline", kind: "baseline" as const }],
    ),
    ...(data.exceptional ?? []).map((span) => ({ ...edges(span), text: span.text, kind: "exceptional" as const })),
    ...(data.notes ?? []).map(({ before, text }) => {
      const at = x(before) - step / 2;
      return { from: at, to: at, text, kind: "note" as const };
    }),
  ];
}

/** The last mean and limits in words, highest first. */
export function limitNames(segment: XmrSegment | undefined, format: NumberText) {
  if (segment === undefined) return [];
  return [
    { value: segment.upper, text: `Upper limit ${format(segment.upper)}` },
    { value: segment.mean, text: `Mean ${format(segment.mean)}` },
    { value: segment.lower, text: `Lower limit ${format(segment.lower)}` },
  ];
}
