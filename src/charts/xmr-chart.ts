import { type Chart, chartOf, type Drawing, SMALL_TEXT_SIZE, scenery, TEXT_SIZE } from "./chart.ts";
import { element, line, type Point, pathThrough, words } from "./draw.ts";
import { mark } from "./mark.ts";
import { plainNumber } from "./number-text.ts";
import { type PaintName, paint } from "./paint.ts";
import { shorten, textWidth } from "./text-width.ts";
import { drawValueAxis, drawValueTitle } from "./value-axis.ts";
import {
  breaksBefore,
  isXmrValue,
  type XmrData,
  type XmrSegment,
  xmrDescription,
  xmrPointSays,
  xmrTable,
} from "./xmr-data.ts";
import { limitNames, type PlacedXmr, placeXmr, sizeXmr } from "./xmr-layout.ts";
import { MOVEMENT_MARKS } from "./xmr-legend.ts";

/** One organisation's figures over time, with the mean and natural process limits it was handed. */
export function xmrChart(data: XmrData): Chart {
  return chartOf({
    words: data,
    description: xmrDescription(data),
    table: xmrTable(data),
    draw: (width, id) => drawXmr(placeXmr(sizeXmr(data, width), id)),
  });
}

function drawXmr(placed: PlacedXmr): Drawing {
  const { data, width, height, plot, axis, above, key, id } = placed;
  const hatch = `${id}-hatch`;
  return {
    width,
    height,
    definitions: (data.exceptional ?? []).length === 0 ? "" : hatching(hatch),
    body:
      scenery(
        drawValueTitle(data.measure, { y: 12 }),
        drawValueAxis(axis, plot),
        drawExceptional(placed, hatch),
        line({ x: plot.left, y: plot.bottom }, { x: plot.right, y: plot.bottom }, paint("axis")),
        drawPeriods(placed),
        above.body(plot),
        ...data.segments.map((segment) => drawLimits(segment, placed)),
        drawJoin(placed),
        drawTarget(placed),
        drawLimitNames(placed),
        drawEmpty(placed),
        key.body(0, plot.bottom + 34),
      ) + data.points.map((_, index) => drawPoint(placed, index)).join(""),
  };
}

function hatching(id: string): string {
  const attributes = { id, width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return element("pattern", attributes, line({ x: 0, y: 0 }, { x: 0, y: 8 }, paint("hatching")));
}

function drawExceptional({ data, x, step, plot }: PlacedXmr, hatch: string): string {
  return (data.exceptional ?? [])
    .map(({ from, to }) =>
      element("rect", {
        x: x(from) - step / 2,
        y: plot.top,
        width: x(to) - x(from) + step,
        height: plot.bottom - plot.top,
        fill: `url(#${hatch})`,
      }),
    )
    .join("");
}

function drawPeriods({ data, x, step, plot, width }: PlacedXmr): string {
  const texts = data.points.map(({ label, short = label }) => short);
  const widest = Math.max(0, ...texts.map((text) => textWidth(text, SMALL_TEXT_SIZE)));
  const every = [1, 2, 3, 4, 6, 12, 24, 60, 120, 600].find((count) => count * step >= widest + 14) ?? 6000;
  return texts
    .map((text, index) => {
      if (index % every !== 0) return "";
      const at = x(index);
      const half = textWidth(text, SMALL_TEXT_SIZE) / 2;
      return (
        line({ x: at, y: plot.bottom }, { x: at, y: plot.bottom + 5 }, paint("axis")) +
        words(text, {
          x: Math.min(Math.max(at, half), width - half),
          y: plot.bottom + 19,
          "text-anchor": "middle",
          "font-size": SMALL_TEXT_SIZE,
          ...paint("quiet"),
        })
      );
    })
    .join("");
}

function drawLimits({ from, to, mean, lower, upper }: XmrSegment, { x, step, axis, plot }: PlacedXmr): string {
  const ends = { from: Math.max(x(from) - step / 2, plot.left), to: Math.min(x(to) + step / 2, plot.right) };
  const level = (value: number, name: PaintName) => {
    const y = axis.scale(value);
    return line({ x: ends.from, y }, { x: ends.to, y }, paint(name));
  };
  return level(upper, "limit") + level(lower, "limit") + level(mean, "mean");
}

/** The line breaks at a missing figure, at a merger and where the limits change. */
function drawJoin({ data, x, axis }: PlacedXmr): string {
  const runs: Point[][] = [[]];
  data.points.forEach((point, index) => {
    if (!isXmrValue(point) || breaksBefore(data, index)) runs.push([]);
    if (isXmrValue(point)) runs.at(-1)?.push({ x: x(index), y: axis.scale(point.value) });
  });
  return runs
    .filter((run) => run.length > 1)
    .map((run) => element("path", { d: pathThrough(run), ...paint("join") }))
    .join("");
}

function drawTarget({ data: { target }, x, step, axis, plot }: PlacedXmr): string {
  if (target === undefined) return "";
  const y = axis.scale(target.value);
  const from = Math.max(x(target.from) - step / 2, plot.left);
  const to = Math.min(x(target.to) + step / 2, plot.right);
  const room = plot.right - plot.left - 8;
  const text = shorten(target.text, { size: SMALL_TEXT_SIZE, room });
  const textFrom = Math.min(from + 4, plot.right - textWidth(text, SMALL_TEXT_SIZE));
  return (
    line({ x: from, y }, { x: to, y }, paint("target")) +
    line({ x: to, y: y - 5 }, { x: to, y: y + 5 }, paint("mean")) +
    words(text, { x: textFrom, y: y - 6, "font-size": SMALL_TEXT_SIZE, ...paint("halo") })
  );
}

/** Names pushed apart where their lines lie close together. */
function drawLimitNames({ data, namesLimits, axis, plot }: PlacedXmr): string {
  if (!namesLimits) return "";
  let lowest = -Infinity;
  return limitNames(data.segments.at(-1), data.format ?? plainNumber)
    .map(({ value, text }) => {
      lowest = Math.max(axis.scale(value) + 4, lowest + SMALL_TEXT_SIZE + 2);
      return words(text, { x: plot.right + 8, y: lowest, "font-size": SMALL_TEXT_SIZE });
    })
    .join("");
}

function drawEmpty({ data, plot }: PlacedXmr): string {
  if (data.points.some(isXmrValue)) return "";
  const x = (plot.left + plot.right) / 2;
  const y = (plot.top + plot.bottom) / 2;
  return words("No figures to draw", { x, y, "text-anchor": "middle", "font-size": TEXT_SIZE });
}

function drawPoint({ data, x, step, axis, plot, width }: PlacedXmr, index: number): string {
  const point = data.points[index];
  if (point === undefined) return "";
  const says = data.still === true ? undefined : xmrPointSays(data, index);
  const tip = width >= 480;
  // Close-set points are drawn smaller, so that each can still be told from the next.
  const size = Math.min(5.5, Math.max(3.5, step * 0.5));
  if (!isXmrValue(point)) {
    return mark({ at: { x: x(index), y: plot.bottom - 7 }, shape: "cross", paint: "gap", size: 3, says, tip });
  }
  const at = { x: x(index), y: axis.scale(point.value) };
  if (point.partial) return mark({ at, shape: "circle", paint: "hollow", size: 4, dashed: true, says, tip });
  const { shape, paint: name } = MOVEMENT_MARKS[point.movement];
  return mark({
    at,
    shape,
    paint: name,
    size: point.movement === "chance" ? Math.min(3.5, size * 0.8) : size,
    says,
    tip,
  });
}
