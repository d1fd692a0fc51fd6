import {
  type Chart,
  type ChartTable,
  type ChartWords,
  chartOf,
  type Drawing,
  SMALL_TEXT_SIZE,
  scenery,
} from "./chart.ts";
import { coordinate, element, line, type Plot, words } from "./draw.ts";
import { drawLevelAxis, type LevelScale, levelScale } from "./level-axis.ts";
import { mark } from "./mark.ts";
import { type NameRows, nameRows } from "./name-rows.ts";
import { type NumberText, plainNumber } from "./number-text.ts";
import { paint } from "./paint.ts";
import { shorten, textWidth } from "./text-width.ts";
import { valueAxis } from "./value-axis.ts";

export type IntervalRow = IntervalValue | IntervalAbsence;

export interface IntervalValue {
  readonly name: string;
  readonly value: number;
  /** Null where the data do not bound it; both null where nothing was sampled and there is no interval. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly own?: boolean;
}

export interface IntervalAbsence {
  readonly name: string;
  readonly because: string;
  readonly own?: boolean;
}

export interface IntervalsData extends ChartWords {
  /** What is compared and its unit: "Share open within 60 days". */
  readonly measure: string;
  /** In name order or a fixed peer order; the chart keeps it. At most `MOST_ROWS`. */
  readonly rows: readonly IntervalRow[];
  /** "All peers 52%". */
  readonly reference?: { readonly value: number; readonly text: string };
  readonly floor?: number;
  readonly ceiling?: number;
  readonly format?: NumberText;
  readonly formatTick?: NumberText;
}

/** More rows than this cannot be taken in at once. */
export const MOST_ROWS = 30;

/**
 * A dot and its interval for each peer, in the order given.
 * @throws RangeError if there are more than `MOST_ROWS` rows
 */
export function intervalsChart(data: IntervalsData): Chart {
  if (data.rows.length > MOST_ROWS) {
    throw new RangeError(`an intervals chart takes at most ${MOST_ROWS} rows: ${data.rows.length}`);
  }
  return chartOf({
    words: data,
    description: describe(data),
    table: tableOf(data),
    draw: (width) => drawIntervals(placeIntervals(data, width)),
  });
}

interface PlacedIntervals {
  readonly data: IntervalsData;
  readonly width: number;
  readonly plot: Plot;
  readonly names: NameRows;
  readonly x: LevelScale;
}

function placeIntervals(data: IntervalsData, width: number): PlacedIntervals {
  const names = nameRows(data.rows, width);
  const top = data.reference === undefined ? 28 : 46;
  const height = Math.max(data.rows.length, 1) * names.pitch;
  // A mark at nought is as wide as it is high.
  const left = names.left + (names.under > 0 ? 4 : 0);
  const plot = { left, top, right: width - 14, bottom: top + height };
  const { scale } = valueAxis({
    values: [
      ...data.rows.filter(hasValue).flatMap(({ lower, value, upper }) => [lower ?? value, value, upper ?? value]),
      ...(data.reference === undefined ? [] : [data.reference.value]),
    ],
    ...(data.floor === undefined ? {} : { floor: data.floor }),
    ...(data.ceiling === undefined ? {} : { ceiling: data.ceiling }),
    ticks: 5,
    format: plainNumber,
  });
  const [low = 0, high = 1] = scale.domain();
  return { data, width, plot, names, x: levelScale(low, high).range([plot.left, plot.right]) };
}

function drawIntervals(placed: PlacedIntervals): Drawing {
  const { data, width, plot, names, x } = placed;
  const ticks = x.ticks(width >= 480 ? 5 : 4);
  const format = data.formatTick ?? data.format ?? plainNumber;
  return {
    width,
    height: plot.bottom + 28,
    body: [
      scenery(
        words(data.measure, { x: 0, y: 12, "font-size": SMALL_TEXT_SIZE, ...paint("quiet") }),
        ...ticks.map((value) => line({ x: x(value), y: plot.top }, { x: x(value), y: plot.bottom }, paint("grid"))),
        line({ x: plot.left, y: plot.bottom }, { x: plot.right, y: plot.bottom }, paint("axis")),
        drawLevelAxis({ scale: x, values: ticks, format }, plot, width),
        drawReference(placed),
        names.names(plot.top),
        ...data.rows.map((row, index) => drawInterval(placed, row, index)),
      ),
      ...data.rows.map((row, index) => drawDot(placed, row, index)),
    ].join(""),
  };
}

function drawReference(placed: PlacedIntervals): string {
  const {
    data: { reference },
    x,
    plot,
    width,
  } = placed;
  if (reference === undefined) return "";
  const at = x(reference.value);
  const text = shorten(reference.text, { size: SMALL_TEXT_SIZE, room: width });
  const half = textWidth(text, SMALL_TEXT_SIZE) / 2;
  const middle = Math.max(half, Math.min(at, width - half));
  return (
    element("path", { d: pathPast(placed, at), ...paint("limit") }) +
    words(text, { x: middle, y: plot.top - 9, "text-anchor": "middle", "font-size": SMALL_TEXT_SIZE })
  );
}

/** A line from top to bottom that leaves out names and reasons that stand in its way. */
function pathPast({ data: { rows }, plot, names }: PlacedIntervals, at: number): string {
  let path = `M${coordinate(at)} ${coordinate(plot.top - 4)}`;
  rows.forEach((row, index) => {
    const top = plot.top + index * names.pitch;
    const inTheWay =
      !hasValue(row) && plot.left + REASON_FROM + textWidth(reasonIn(row, plot), SMALL_TEXT_SIZE) > at - 4;
    if (names.under > 0) path += `M${coordinate(at)} ${coordinate(top + names.under)}`;
    path += `${inTheWay ? "M" : "L"}${coordinate(at)} ${coordinate(top + names.pitch)}`;
  });
  return path;
}

/** How far right of the plot's edge a reason begins. */
const REASON_FROM = 12;

function reasonIn({ because }: IntervalAbsence, { left, right }: Plot): string {
  return shorten(because, { size: SMALL_TEXT_SIZE, room: right - left - REASON_FROM });
}

function drawInterval({ plot, names, x }: PlacedIntervals, row: IntervalRow, index: number): string {
  const y = plot.top + index * names.pitch + names.middle;
  if (!hasValue(row)) {
    const attributes = { x: plot.left + REASON_FROM, y: y + 4, "font-size": SMALL_TEXT_SIZE, ...paint("haloed-quiet") };
    return words(reasonIn(row, plot), attributes);
  }
  if (row.lower === null && row.upper === null) return "";
  const thickness = row.own ? { "stroke-width": 3 } : {};
  const [from, to] = [row.lower === null ? plot.left : x(row.lower), row.upper === null ? plot.right : x(row.upper)];
  return line({ x: from, y }, { x: to, y }, { ...paint("span"), ...thickness });
}

function drawDot({ data, plot, names, x, width }: PlacedIntervals, row: IntervalRow, index: number): string {
  const y = plot.top + index * names.pitch + names.middle;
  const says = saysRow(data, row);
  const tip = width >= 480;
  if (!hasValue(row)) return mark({ at: { x: plot.left + 4, y }, shape: "cross", paint: "gap", size: 3, says, tip });
  const at = { x: x(row.value), y };
  if (row.own) return mark({ at, shape: "circle", paint: "own", size: 6, says, tip });
  return mark({ at, shape: "circle", paint: "hollow", size: 4.5, says, tip });
}

function hasValue(row: IntervalRow): row is IntervalValue {
  return "value" in row;
}

function saysRow({ format = plainNumber }: IntervalsData, row: IntervalRow): string {
  if (!hasValue(row)) return `${row.name}: ${row.because}`;
  const interval = intervalOf(row, format);
  return `${row.name}: ${format(row.value)}, ${interval === null ? "no interval" : `95% interval ${interval}`}`;
}

/** "28% to 65%", "35 to no upper bound"; null where there is none. */
function intervalOf({ lower, upper }: IntervalValue, format: NumberText): string | null {
  if (lower === null && upper === null) return null;
  return `${lower === null ? "no lower bound" : format(lower)} to ${upper === null ? "no upper bound" : format(upper)}`;
}

function describe({ measure, rows, reference }: IntervalsData): string {
  const drawn = rows.filter(hasValue).length;
  return [
    `A dot and its 95% interval for ${drawn} organisation${drawn === 1 ? "" : "s"}, ${rows.length - drawn} without a figure.`,
    `Across: ${measure}. The order is not an order of value.`,
    ...(reference === undefined ? [] : [`${reference.text}.`]),
  ].join(" ");
}

function tableOf({ title, measure, rows, format = plainNumber }: IntervalsData): ChartTable {
  return {
    caption: title,
    head: ["Organisation", measure, "95% interval"],
    rows: rows.map((row) =>
      hasValue(row)
        ? [row.name, format(row.value), intervalOf(row, format) ?? "No interval"]
        : [row.name, row.because, "No figure"],
    ),
  };
}
