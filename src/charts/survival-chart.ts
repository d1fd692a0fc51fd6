import { area, curveStepAfter, line as curveThrough } from "d3-shape";
import { type Chart, chartOf, type Drawing, SMALL_TEXT_SIZE, scenery } from "./chart.ts";
import { element, line, type Plot, words } from "./draw.ts";
import { type LegendEntry, legend } from "./legend.ts";
import { drawLevelAxis, drawLevelTitle, type LevelScale, levelScale } from "./level-axis.ts";
import { mark } from "./mark.ts";
import { plainNumber } from "./number-text.ts";
import { paint } from "./paint.ts";
import {
  percent,
  type SurvivalData,
  type SurvivalStep,
  shareOn,
  survivalDescription,
  survivalStepSays,
  survivalTable,
  waitsByDay,
} from "./survival-data.ts";
import { shorten, textWidth } from "./text-width.ts";
import { drawValueAxis, drawValueTitle, type ValueAxis, valueAxis } from "./value-axis.ts";

/** Waiting times by Kaplan and Meier: those still waiting are counted, not left out. */
export function survivalChart(data: SurvivalData): Chart {
  return chartOf({
    words: data,
    description: survivalDescription(data),
    table: survivalTable(data),
    draw: (width, id) => drawSurvival(placeSurvival(data, width, id)),
  });
}

interface PlacedSurvival {
  readonly data: SurvivalData;
  readonly width: number;
  readonly height: number;
  readonly id: string;
  readonly plot: Plot;
  readonly axis: ValueAxis;
  readonly x: LevelScale;
  readonly key: ReturnType<typeof legend>;
  /** The curve from day 0 to its end, a place for each step. */
  readonly curve: readonly SurvivalStep[];
}

function placeSurvival(data: SurvivalData, width: number, id: string): PlacedSurvival {
  const axis = valueAxis({ values: [0, 1], floor: 0, ceiling: 1, ticks: 5, format: data.formatShare ?? percent });
  const tall = width >= 480 ? 240 : 190;
  const top = data.target === undefined ? 24 : 44;
  const plot = { left: axis.room, top, right: width - 12, bottom: top + tall };
  axis.scale.range([plot.bottom, plot.top]);
  const furthest = Math.max(data.lastDay, data.target?.day ?? 0, ...data.waitingAt.map(({ day }) => day));
  const x = levelScale(0, furthest).range([plot.left, plot.right]);
  const key = legend(LEGEND, width);
  const start = { day: 0, share: 1, lower: 1, upper: 1 };
  const last = data.steps.at(-1) ?? start;
  const curve = [start, ...data.steps, { ...last, day: Math.max(data.lastDay, last.day) }];
  return { data, width, height: plot.bottom + 92 + key.height, id, plot, axis, x, key, curve };
}

const LEGEND: readonly LegendEntry[] = [
  { text: "Share still waiting", stroke: "curve" },
  { text: "95% interval", swatch: element("rect", { x: 0, y: 1, width: 17, height: 12, ...paint("band") }) },
  { text: "A wait ended", shape: "circle", paint: "own" },
  { text: "Still waiting", shape: "tick", paint: "wait" },
];

function drawSurvival(placed: PlacedSurvival): Drawing {
  const { data, width, height, plot, axis, x, key } = placed;
  return {
    width,
    height,
    body: [
      scenery(
        drawValueTitle(data.measure, { y: 12 }),
        drawValueAxis(axis, plot),
        drawBand(placed),
        line({ x: plot.left, y: plot.bottom }, { x: plot.right, y: plot.bottom }, paint("axis")),
        drawLevelAxis({ scale: x, values: daysNamed(placed), format: plainNumber }, plot, width),
        drawLevelTitle(data.timeMeasure, plot),
        drawWaiting(placed),
        drawTarget(placed),
        drawMedian(placed),
        drawCurve(placed),
        key.body(0, plot.bottom + 90),
      ),
      drawMarks(placed),
    ].join(""),
  };
}

function daysNamed({ data, x }: PlacedSurvival): readonly number[] {
  return data.waitingAt.length === 0 ? x.ticks(6) : data.waitingAt.map(({ day }) => day);
}

function drawBand({ curve, x, axis }: PlacedSurvival): string {
  const band = area<SurvivalStep>()
    .x(({ day }) => x(day))
    .y0(({ lower }) => axis.scale(lower))
    .y1(({ upper }) => axis.scale(upper))
    .curve(curveStepAfter);
  return element("path", { d: band([...curve]) ?? "", ...paint("band") });
}

function drawCurve({ curve, x, axis }: PlacedSurvival): string {
  const steps = curveThrough<SurvivalStep>()
    .x(({ day }) => x(day))
    .y(({ share }) => axis.scale(share))
    .curve(curveStepAfter);
  return element("path", { d: steps([...curve]) ?? "", ...paint("curve") });
}

/** How many are waiting at each day named on the axis, with a heading of its own. */
function drawWaiting({ data, plot, x, width }: PlacedSurvival): string {
  if (data.waitingAt.length === 0) return "";
  let taken = -Infinity;
  const counts = data.waitingAt.map(({ day, count }) => {
    const text = plainNumber(count);
    const half = Math.max(textWidth(text, SMALL_TEXT_SIZE), textWidth(plainNumber(day), SMALL_TEXT_SIZE)) / 2;
    const at = Math.min(x(day), width - half);
    if (at - half < taken + 8) return "";
    taken = at + half;
    return words(text, { x: at, y: plot.bottom + 74, "text-anchor": "middle", "font-size": SMALL_TEXT_SIZE });
  });
  const heading = words("Number still waiting on that day", {
    x: plot.left,
    y: plot.bottom + 57,
    "font-size": SMALL_TEXT_SIZE,
    ...paint("quiet"),
  });
  return heading + counts.join("");
}

function drawTarget({ data: { target }, x, plot, width }: PlacedSurvival): string {
  if (target === undefined) return "";
  const at = x(target.day);
  const text = shorten(target.text, { size: SMALL_TEXT_SIZE, room: width });
  const half = textWidth(text, SMALL_TEXT_SIZE) / 2;
  const attributes = {
    x: Math.max(half, Math.min(at, width - half)),
    y: plot.top - 8,
    "text-anchor": "middle",
    "font-size": SMALL_TEXT_SIZE,
  };
  return line({ x: at, y: plot.top - 4 }, { x: at, y: plot.bottom }, paint("target")) + words(text, attributes);
}

/** Across at one half to the curve, and down to its day. */
function drawMedian({ data: { median }, x, axis, plot }: PlacedSurvival): string {
  const y = axis.scale(0.5);
  const text = "text" in median ? median.text : median.because;
  const to = "text" in median ? x(median.day) : plot.right;
  const down = "text" in median ? line({ x: to, y }, { x: to, y: plot.bottom }, paint("limit")) : "";
  const shown = shorten(text, { size: SMALL_TEXT_SIZE, room: plot.right - plot.left - 12 });
  // Below the half and to the left there is nearly always nothing: nobody has left the wait yet.
  const attributes = { x: plot.left + 6, y: y + 17, "font-size": SMALL_TEXT_SIZE };
  return line({ x: plot.left, y }, { x: to, y }, paint("limit")) + down + words(shown, attributes);
}

/** In order of day, so that they are read in the order they happened. */
function drawMarks({ data, x, axis, width }: PlacedSurvival): string {
  const tip = width >= 480;
  const ended = data.steps.map((step) => ({
    day: step.day,
    svg: mark({
      at: { x: x(step.day), y: axis.scale(step.share) },
      shape: "circle",
      paint: "own",
      size: 3,
      says: data.still === true ? undefined : survivalStepSays(data, step),
      tip,
    }),
  }));
  const waiting = waitsByDay(data.stillWaiting).map(({ day, count }) => ({
    day,
    svg: mark({
      at: { x: x(day), y: axis.scale(shareOn(data.steps, day)) },
      shape: "tick",
      paint: "wait",
      size: 7,
      says: data.still === true ? undefined : `Day ${plainNumber(day)}: ${count} still waiting after this long`,
      tip,
    }),
  }));
  return [...ended, ...waiting]
    .sort((a, b) => a.day - b.day)
    .map(({ svg }) => svg)
    .join("");
}
