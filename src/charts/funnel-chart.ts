import { type Chart, chartOf, type Drawing, SMALL_TEXT_SIZE, scenery, TEXT_SIZE } from "./chart.ts";
import { element, line, type Plot, type Point, pathThrough, words } from "./draw.ts";
import {
  type FunnelCurve,
  type FunnelData,
  type FunnelPoint,
  funnelDescription,
  funnelPointSays,
  funnelTable,
  isFunnelPoint,
} from "./funnel-data.ts";
import { type LegendEntry, legend } from "./legend.ts";
import { drawLevelAxis, drawLevelTitle, type LevelScale, levelScale } from "./level-axis.ts";
import { mark } from "./mark.ts";
import { plainNumber } from "./number-text.ts";
import { type PaintName, paint } from "./paint.ts";
import { shorten, textWidth } from "./text-width.ts";
import { drawValueAxis, drawValueTitle, type ValueAxis, valueAxis } from "./value-axis.ts";

/** Organisations in one period, each against limits for its own size; nobody is ordered by value. */
export function funnelChart(data: FunnelData): Chart {
  return chartOf({
    words: data,
    description: funnelDescription(data),
    table: funnelTable(data),
    draw: (width, id) => drawFunnel(placeFunnel(sizeFunnel(data, width), id)),
  });
}

interface SizedFunnel {
  readonly data: FunnelData;
  readonly width: number;
  readonly points: readonly FunnelPoint[];
  readonly inner: readonly CurvePoint[];
  readonly outer: readonly CurvePoint[];
  readonly unadjusted: readonly CurvePoint[];
  readonly x: LevelScale;
  readonly axis: ValueAxis;
}

interface CurvePoint {
  readonly size: number;
  readonly lower: number;
  readonly upper: number;
}

const SAMPLES = 80;

/** How much wider bold words are. */
const BOLDER = 1.06;

function sizeFunnel(data: FunnelData, width: number): SizedFunnel {
  const points = data.peers.filter(isFunnelPoint);
  const sizes = points.map(({ size }) => size).sort((a, b) => a - b);
  const largest = (sizes.at(-1) ?? 1) * 1.06;
  const x = levelScale(0, largest, { squareRoot: data.sizeScale === "square-root" });
  const sampled = (curve: FunnelCurve | undefined) => sampleCurve(curve, (sizes[0] ?? 0) * 0.6, largest, x);
  const outer = sampled(data.outer);
  const middle = sizes[Math.floor(sizes.length / 4)] ?? 0;
  const axis = valueAxis({
    values: [
      data.centre.value,
      ...points.map(({ value }) => value),
      // Limits for the very small would flatten everything else; those lines are cut at the plot's edge.
      ...outer.filter(({ size }) => size >= middle).flatMap(({ lower, upper }) => [lower, upper]),
    ],
    ...(data.floor === undefined ? {} : { floor: data.floor }),
    ...(data.ceiling === undefined ? {} : { ceiling: data.ceiling }),
    ticks: 4,
    format: data.formatTick ?? data.format ?? plainNumber,
  });
  return { data, width, points, inner: sampled(data.inner), outer, unadjusted: sampled(data.unadjusted), x, axis };
}

function sampleCurve(
  curve: FunnelCurve | undefined,
  from: number,
  to: number,
  scale: LevelScale,
): readonly CurvePoint[] {
  if (curve === undefined) return [];
  if (typeof curve !== "function") return curve.filter(({ size }) => size >= 0 && size <= to);
  // Even steps on the paper, so that the line is smooth where it bends most.
  const paper = scale.copy().range([0, 1]);
  const start = paper(from);
  return Array.from({ length: SAMPLES + 1 }, (_, step) => {
    const size = paper.invert(start + ((1 - start) * step) / SAMPLES);
    return { size, ...curve(size) };
  }).filter(({ size, lower, upper }) => size > 0 && Number.isFinite(lower) && Number.isFinite(upper));
}

interface PlacedFunnel extends SizedFunnel {
  readonly id: string;
  readonly plot: Plot;
  readonly height: number;
  readonly key: ReturnType<typeof legend>;
}

function placeFunnel(sized: SizedFunnel, id: string): PlacedFunnel {
  const { width, axis, x } = sized;
  const tall = width >= 480 ? 280 : 220;
  const top = sized.points.some((point) => point.own) ? 48 : 24;
  const plot = { left: axis.room, top, right: width - 8, bottom: top + tall };
  axis.scale.range([plot.bottom, plot.top]);
  x.range([plot.left, plot.right]);
  const key = legend(legendOf(sized), width);
  return { ...sized, id, plot, height: plot.bottom + 52 + key.height, key };
}

function drawFunnel(placed: PlacedFunnel): Drawing {
  const { data, width, height, id, plot, axis, x, key, points } = placed;
  const clip = `${id}-plot`;
  const y = axis.scale(data.centre.value);
  const curves = [
    drawCurve(placed.unadjusted, "faint", placed),
    drawCurve(placed.outer, "outer", placed),
    drawCurve(placed.inner, "limit", placed),
  ].join("");
  const tip = width >= 480;
  const says = (point: FunnelPoint) => (data.still === true ? undefined : funnelPointSays(data, point));
  const own = points.filter((point) => point.own);
  const at = ({ size, value }: FunnelPoint) => ({ x: x(size), y: axis.scale(value) });
  return {
    width,
    height,
    definitions: clipTo(clip, plot),
    body: [
      scenery(
        drawValueTitle(data.measure, { y: 12 }),
        drawValueAxis(axis, plot),
        line({ x: plot.left, y: plot.bottom }, { x: plot.right, y: plot.bottom }, paint("axis")),
        drawLevelAxis({ scale: x, values: x.ticks(6), format: data.formatSize ?? plainNumber }, plot, width),
        drawLevelTitle(data.sizeMeasure, plot),
        element("g", { "clip-path": `url(#${clip})` }, curves),
        line({ x: plot.left, y }, { x: plot.right, y }, paint("mean")),
        ...(points.length === 0 ? [drawEmpty(plot)] : []),
        ...own.map((point) => nameOwn(point.name, at(point), plot)),
        key.body(0, plot.bottom + 50),
      ),
      ...points
        .filter((point) => !point.own)
        .map((point) => mark({ at: at(point), shape: "circle", paint: "hollow", size: 4, says: says(point), tip })),
      // Last, so that nothing lies over it.
      ...own.map((point) => mark({ at: at(point), shape: "circle", paint: "own", size: 6, says: says(point), tip })),
    ].join(""),
  };
}

function clipTo(id: string, { left, top, right, bottom }: Plot): string {
  const area = element("rect", { x: left, y: top, width: right - left, height: bottom - top });
  return element("clipPath", { id }, area);
}

function drawCurve(curve: readonly CurvePoint[], name: PaintName, { x, axis, plot }: PlacedFunnel): string {
  if (curve.length < 2) return "";
  // Far outside the plot is as good as infinitely far, and keeps the numbers short.
  const y = (value: number) => Math.max(plot.top - 2000, Math.min(axis.scale(value), plot.bottom + 2000));
  const side = (of: "lower" | "upper"): readonly Point[] => curve.map((at) => ({ x: x(at.size), y: y(at[of]) }));
  return element("path", { d: pathThrough(side("lower")) + pathThrough(side("upper")), ...paint(name) });
}

function drawEmpty({ left, right, top, bottom }: Plot): string {
  const place = { x: (left + right) / 2, y: (top + bottom) / 2 - 12, "text-anchor": "middle", "font-size": TEXT_SIZE };
  return words("No figures to draw", { ...place, ...paint("halo") });
}

/** The name above the plot with a line down to its point, so that it hides no other. */
function nameOwn(name: string, { x, y }: Point, plot: Plot): string {
  const text = shorten(name, { size: SMALL_TEXT_SIZE * BOLDER, room: plot.right });
  const half = (textWidth(text, SMALL_TEXT_SIZE) * BOLDER) / 2;
  const attributes = {
    x: Math.max(half, Math.min(x, plot.right - half)),
    y: plot.top - 8,
    "text-anchor": "middle",
    "font-size": SMALL_TEXT_SIZE,
    "font-weight": "bold",
  };
  return line({ x, y: plot.top - 3 }, { x, y: y - 6 }, paint("note")) + words(text, attributes);
}

function legendOf({ data, points, unadjusted }: SizedFunnel): readonly LegendEntry[] {
  const own = points.find((point) => point.own);
  const absent = data.peers.length - points.length;
  return [
    ...(own === undefined ? [] : [{ text: "This organisation", shape: "circle", paint: "own" } as const]),
    { text: "Peer", shape: "circle", paint: "hollow" },
    { text: data.centre.text, stroke: "mean" },
    { text: "95% limits", stroke: "limit" },
    { text: "99.8% limits", stroke: "outer" },
    ...(unadjusted.length === 0 ? [] : [{ text: "99.8% without over-dispersion", stroke: "faint" } as const]),
    ...(absent === 0
      ? []
      : [{ text: `${absent} without a figure, named in the table`, shape: "cross", paint: "gap" } as const]),
  ];
}
